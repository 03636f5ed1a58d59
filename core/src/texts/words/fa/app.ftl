# Translated by a machine; no speaker has read it yet.
# The screens of the app.
app-name = Pleinmakers
back = برگشت
tab-today = امروز
tab-building = محله
tab-signals = سؤال‌ها
tab-agenda = برنامه‌ها
tab-settings = بیشتر

start-lead = محله را با هم می‌سازیم.
start-resident = چه برنامه‌ای هست؟
    .hint = محلهٔ خود را انتخاب کنید. حساب کاربری لازم نیست.
start-pleinmaker = من Pleinmaker هستم
    .hint = با کد راهنمای مسکن خود عضو شوید.
start-settings = زبان و حروف

choose-title = محلهٔ خود را انتخاب کنید
choose-lead = بعد می‌بینید چه برنامه‌ای هست. نام شما را نمی‌پرسیم.

join-screen-title = عضو شدن
join-screen-lead = راهنمای مسکن به شما کدی نشان می‌دهد. آن را با تلفن خود اسکن کنید.
join-scan = کد را اسکن کنید
join-link = یا لینک را اینجا بگذارید
join-now = عضو شوید
join-busy = کمی صبر کنید
join-welcome = خوش آمدید، { $name }
join-compare = این عدد را با راهنمای مسکن خود مقایسه کنید. فرق دارد؟ پس ادامه ندهید.
join-next = دریافت محلهٔ من

sync-first-begins = شروع می‌کنیم
sync-first-count = { $n } از { $of }
sync-first-done-title = محلهٔ شما آماده است
sync-first-done = همه چیز در تلفن شماست. بدون اینترنت هم کار می‌کند.
sync-first-open = شروع کنید
sync-first-later = ادامه دهید

today-more = { $n ->
    [one] { $n } در دیگر
   *[other] { $n } در دیگر
}

recorded = { $door }: { $outcome }
history-title = قبلاً چه شد

floors = { $n ->
    [one] { $n } طبقه
   *[other] { $n } طبقه
}
legend-new = جدید: { $n }
legend-tried = در زده‌ایم: { $n }
legend-met = آشنا شدیم: { $n }
legend-do_not_visit = در نزنید: { $n }
legend-closed = کاری نیست: { $n }
building-empty = هنوز دری اینجا نیست. اول به‌روز کنید.

activity-when = کِی
activity-where = کجا
activity-come = بفرمایید، خوش آمدید. ثبت‌نام لازم نیست.

sync-title = به‌روزرسانی
sync-cancel = توقف
sync-explain-up_to_date = هر چه ثبت کردید، رسیده است.
sync-explain-waiting = در تلفن شما محفوظ است. تا اینترنت وصل شود، خودش فرستاده می‌شود.
sync-explain-sending = می‌توانید به کار خود ادامه دهید.
sync-explain-needs_you = سرور چیزی را قبول نکرد. هنوز در تلفن شما هست.
sync-explain-cards = دو نفر دو چیز متفاوت نوشتند. درستش را انتخاب کنید.

settings-title = بیشتر
settings-language = زبان
settings-machine = ترجمهٔ ماشینی. هنوز بازبینی نشده است.
settings-size = اندازهٔ حروف
settings-size-usual = معمولی
settings-size-large = بزرگ
settings-size-largest = خیلی بزرگ
settings-sync = به‌روزرسانی
settings-privacy = همه چیز در این تلفن رمزگذاری شده است.

problem-retry = دوباره امتحان کنید
problem-back = برگشت
problem-join = دوباره عضو شوید
problem-begin-anew = از نو شروع کنید
