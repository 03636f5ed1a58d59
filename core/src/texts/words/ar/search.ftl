# البحث عن باب.
search-title = ابحث عن باب
search-label = شارع أو رقم أو صندوق أو اسم
search-clear = امسح
search-start = اكتب شارعًا أو رقمًا أو اسمًا. يعمل ذلك أيضًا بلا شبكة.
search-nothing = لا نجد بابًا لـ «{ $text }». لا يُعثر على الاسم إلا ما دام الترحيب مفتوحًا.
search-more = { $n ->
    [zero] لا أبواب أخرى.
    [one] باب واحد آخر. اكتب المزيد لتجده.
    [two] بابان آخران. اكتب المزيد لتجد الصحيح.
    [few] { $n } أبواب أخرى. اكتب المزيد لتجد الصحيح.
    [many] { $n } بابًا آخر. اكتب المزيد لتجد الصحيح.
   *[other] { $n } باب آخر. اكتب المزيد لتجد الصحيح.
}
search-reason-name = الاسم في القائمة
search-reason-name_similar = يشبه الاسم في القائمة
search-reason-street_similar = الشارع يشبه ما كتبته
search-reason-box = الصندوق
search-reason-stairwell = الدرج
search-reason-number = رقم البيت
search-reason-street = الشارع
