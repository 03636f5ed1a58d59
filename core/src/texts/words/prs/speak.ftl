# Translated by a machine; no speaker has read it yet.
# Sentences to show, or to let hear, at the door.
speak-title = کدام زبان؟
speak-lead = بگذارید باشنده به زبان خود اشاره کند.
speak-listed = در لست
speak-unreviewed = هنوز کسی که این زبان را می‌داند آن را چک نکرده است.
speak-unreviewed-short = هنوز چک نشده
speak-another = زبان دیگر
speak-position = { $n } از { $of }
speak-answers = برای اشاره کردن
speak-previous = پیشتر
speak-next = بعدی
speak-aloud = صدا را بشنوانید
speak-no_voice = این تلفون برای این زبان صدا ندارد. صفحه را نشان بدهید.
door-speak = جمله‌ها را نشان بدهید
door-speak-choose = به زبان دیگر نشان بدهید
