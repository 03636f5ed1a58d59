# د دروازې موندل.
search-title = دروازه ومومئ
search-label = سړک، شمېره، بکس یا نوم
search-clear = پاک کړئ
search-start = سړک، شمېره یا نوم ولیکئ. بې شبکې هم کار کوي.
search-nothing = د «{ $text }» لپاره دروازه نه شو موندلای. نوم یوازې تر هغه موندل کېږي چې ښه راغلاست خلاص وي.
search-more = { $n ->
    [one] { $n } بله دروازه. نور ولیکئ چې ومومئ یې.
   *[other] { $n } نورې دروازې. نور ولیکئ چې سمه ومومئ.
}
search-reason-name = په لېست کې نوم
search-reason-name_similar = په لېست کې نوم ته ورته دی
search-reason-street_similar = سړک ستاسو لیکلي ته ورته دی
search-reason-box = بکس
search-reason-stairwell = زینه
search-reason-number = د کور شمېره
search-reason-street = سړک
