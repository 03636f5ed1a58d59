# Translated by a machine; no speaker has read it yet.
# On the way to the server: calm and honest.
sync-up_to_date = همه چیز به‌روز است
sync-waiting = { $n ->
    [one] { $n } مورد منتظر است
   *[other] { $n } مورد منتظر است
}
sync-offline = انترنت نیست
sync-offline-waiting = { $n ->
    [one] انترنت نیست · { $n } مورد منتظر است
   *[other] انترنت نیست · { $n } مورد منتظر است
}
sync-sending = در حال روان کردن
sync-needs_you = یک لحظه به شما ضرورت داریم
sync-shut_out = این تلفون دیگر عضو نیست
sync-explain-shut_out = هر چه در آن بود، پاک شده است. اگر اشتباه شده، به مشاور مسکن خود زنگ بزنید.
record-emptied = دیگر در این تلفون نیست
sync-arrived = رسید: { $time }
sync-arrived-on = رسید: { $date } ساعت { $time }
sync-waits-for-network = منتظر انترنت
sync-recorded-waits = { $time } · منتظر انترنت
sync-first = محلهٔ شما را می‌آوریم. کمی وقت می‌گیرد.
sync-first-leave = می‌توانید از این صفحه بیرون بروید.
sync-last = آخرین به‌روزرسانی: { $when }
sync-now = حالا به‌روز کنید

recorded-name = نام اصلاح شد
recorded-turn = راه برعکس شد
card-name = نام این دروازه: { $door }
card-sentence = کدام نام درست است؟
card-now = حالا همین است
card-choice = { $value } · { $by }
card-somebody = یک همکار

join-title = به Pleinmakers خوش آمدید
join-lead = این لینک برای تلفون است، نه برای براوزر.
join-step-app = اپلیکیشن Pleinmakers را در تلفون خود باز کنید.
join-step-scan = «من Pleinmaker هستم» را انتخاب کنید و کود را اسکن کنید.
join-step-help = نشد؟ از مشاور مسکن خود کمک بخواهید.
join-care = این لینک را به کس دیگر ندهید. فقط یک بار کار می‌کند.
join-confirm = شما در { $city } با نام { $name } عضو می‌شوید.
join-number = این عدد را با مشاور مسکن خود مقایسه کنید: { $number }
