# پیدا کردن در.
search-title = پیدا کردن در
search-label = خیابان، شماره، صندوق یا نام
search-clear = پاک کنید
search-start = خیابان، شماره یا نام را بنویسید. بدون شبکه هم کار می‌کند.
search-nothing = برای «{ $text }» دری پیدا نمی‌کنیم. نام فقط تا وقتی پیدا می‌شود که خوشامدگویی باز است.
search-more = { $n ->
    [one] { $n } در دیگر. بیشتر بنویسید تا پیدا شود.
   *[other] { $n } در دیگر. بیشتر بنویسید تا در درست پیدا شود.
}
search-reason-name = نام در فهرست
search-reason-name_similar = شبیه نام در فهرست است
search-reason-street_similar = خیابان شبیه نوشتهٔ شماست
search-reason-box = صندوق
search-reason-stairwell = راه‌پله
search-reason-number = شمارهٔ خانه
search-reason-street = خیابان
