# پیدا کردن دروازه.
search-title = پیدا کردن دروازه
search-label = سرک، شماره، صندوق یا نام
search-clear = پاک کنید
search-start = سرک، شماره یا نام را نوشته کنید. بدون شبکه هم کار می‌کند.
search-nothing = برای «{ $text }» دروازه پیدا کرده نمی‌توانیم. نام تنها تا وقتی پیدا می‌شود که خوش‌آمدید باز است.
search-more = { $n ->
    [one] { $n } دروازهٔ دیگر. بیشتر نوشته کنید تا پیدا شود.
   *[other] { $n } دروازهٔ دیگر. بیشتر نوشته کنید تا دروازهٔ درست پیدا شود.
}
search-reason-name = نام در لیست
search-reason-name_similar = مثل نام در لیست است
search-reason-street_similar = سرک مثل نوشتهٔ شماست
search-reason-box = صندوق
search-reason-stairwell = راه زینه
search-reason-number = شمارهٔ خانه
search-reason-street = سرک
