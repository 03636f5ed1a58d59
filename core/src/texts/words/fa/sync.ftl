# Translated by a machine; no speaker has read it yet.
# On the way to the server: calm and honest.
sync-up_to_date = همه چیز به‌روز است
sync-waiting = { $n ->
    [one] { $n } مورد منتظر است
   *[other] { $n } مورد منتظر است
}
sync-offline = اینترنت نیست
sync-offline-waiting = { $n ->
    [one] اینترنت نیست · { $n } مورد منتظر است
   *[other] اینترنت نیست · { $n } مورد منتظر است
}
sync-sending = در حال فرستادن
sync-needs_you = یک لحظه به شما نیاز داریم
sync-shut_out = این تلفن دیگر عضو نیست
sync-explain-shut_out = هر چه در آن بود، پاک شده است. اگر اشتباه شده، به راهنمای مسکن خود تلفن کنید.
record-emptied = دیگر در این تلفن نیست
sync-arrived = رسید: { $time }
sync-arrived-on = رسید: { $date } ساعت { $time }
sync-waits-for-network = منتظر اینترنت
sync-recorded-waits = { $time } · منتظر اینترنت
sync-first = محلهٔ شما را دریافت می‌کنیم. کمی طول می‌کشد.
sync-first-leave = می‌توانید از این صفحه بیرون بروید.
sync-last = آخرین به‌روزرسانی: { $when }
sync-now = الان به‌روز کنید

recorded-name = نام اصلاح شد
recorded-turn = مسیر برعکس شد
card-name = نام این در: { $door }
card-sentence = کدام نام درست است؟
card-now = الان این است
card-choice = { $value } · { $by }
card-somebody = یک همکار

join-title = به Pleinmakers خوش آمدید
join-lead = این لینک برای تلفن است، نه برای مرورگر.
join-step-app = اپلیکیشن Pleinmakers را در تلفن خود باز کنید.
join-step-scan = «من Pleinmaker هستم» را انتخاب کنید و کد را اسکن کنید.
join-step-help = نشد؟ از راهنمای مسکن خود کمک بخواهید.
join-care = این لینک را به کس دیگری ندهید. فقط یک بار کار می‌کند.
join-confirm = شما در { $city } با نام { $name } عضو می‌شوید.
join-number = این عدد را با راهنمای مسکن خود مقایسه کنید: { $number }
