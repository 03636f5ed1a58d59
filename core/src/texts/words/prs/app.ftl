# Translated by a machine; no speaker has read it yet.
# The screens of the app.
app-name = Pleinmakers
back = برگشت
tab-today = امروز
tab-building = محله
tab-signals = سؤال‌ها
tab-agenda = پروگرام‌ها
tab-settings = بیشتر

start-lead = محله را با هم می‌سازیم.
start-resident = چه پروگرام است؟
    .hint = محلهٔ خود را انتخاب کنید. حساب لازم نیست.
start-pleinmaker = من Pleinmaker هستم
    .hint = با کود مشاور مسکن خود عضو شوید.
start-settings = زبان و حروف

choose-title = محلهٔ خود را انتخاب کنید
choose-lead = بعد از آن می‌بینید که چه پروگرام است. نام شما را نمی‌پرسیم.

join-screen-title = عضو شدن
join-screen-lead = مشاور مسکن به شما یک کود نشان می‌دهد. آن را با تلفون خود اسکن کنید.
join-scan = کود را اسکن کنید
join-link = یا لینک را اینجا بمانید
join-now = عضو شوید
join-busy = کمی صبر کنید
join-welcome = خوش آمدید، { $name }
join-compare = این عدد را با مشاور مسکن خود مقایسه کنید. فرق دارد؟ پس ادامه ندهید.
join-next = آوردن محلهٔ من

sync-first-begins = شروع می‌کنیم
sync-first-count = { $n } از { $of }
sync-first-done-title = محلهٔ شما آماده است
sync-first-done = همه چیز در تلفون شما است. بدون انترنت هم کار می‌کند.
sync-first-open = شروع کنید
sync-first-later = ادامه بدهید

today-more = { $n ->
    [one] { $n } دروازهٔ دیگر
   *[other] { $n } دروازهٔ دیگر
}

recorded = { $door }: { $outcome }
history-title = پیشتر چه شد

floors = { $n ->
    [one] { $n } طبقه
   *[other] { $n } طبقه
}
legend-new = جدید: { $n }
legend-tried = تک‌تک کرده‌ایم: { $n }
legend-met = آشنا شدیم: { $n }
legend-do_not_visit = تک‌تک نکنید: { $n }
legend-closed = کاری نیست: { $n }
building-empty = هنوز اینجا هیچ دروازه نیست. اول به‌روز کنید.

activity-when = چه وقت
activity-where = کجا
activity-come = بفرمایید، خوش آمدید. ثبت نام لازم نیست.

sync-title = به‌روزرسانی
sync-cancel = توقف
sync-explain-up_to_date = هر چه ثبت کردید، رسیده است.
sync-explain-waiting = در تلفون شما محفوظ است. وقتی انترنت وصل شد، خودش روان می‌شود.
sync-explain-sending = می‌توانید به کار خود ادامه بدهید.
sync-explain-needs_you = سرور یک چیز را قبول نکرد. هنوز در تلفون شما است.
sync-explain-cards = دو نفر دو چیز مختلف نوشتند. درست آن را انتخاب کنید.

settings-title = بیشتر
settings-language = زبان
settings-machine = ترجمهٔ ماشینی. هنوز کسی آن را چک نکرده است.
settings-size = اندازهٔ حروف
settings-size-usual = معمولی
settings-size-large = کلان
settings-size-largest = بسیار کلان
settings-sync = به‌روزرسانی
settings-privacy = همه چیز در این تلفون رمزگذاری شده است.

problem-retry = دوباره کوشش کنید
problem-back = برگشت
problem-join = دوباره عضو شوید
problem-begin-anew = از نو شروع کنید
