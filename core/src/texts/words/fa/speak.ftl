# Translated by a machine; no speaker has read it yet.
# Sentences to show, or to let hear, at the door.
speak-title = کدام زبان؟
speak-lead = بگذارید ساکن خانه به زبان خود اشاره کند.
speak-listed = در فهرست
speak-unreviewed = هنوز کسی که این زبان را می‌داند آن را بازبینی نکرده است.
speak-unreviewed-short = هنوز بازبینی نشده
speak-another = زبان دیگر
speak-position = { $n } از { $of }
speak-answers = برای اشاره کردن
speak-previous = قبلی
speak-next = بعدی
speak-aloud = پخش صدا
speak-no_voice = این تلفن برای این زبان صدا ندارد. صفحه را نشان دهید.
door-speak = جمله‌ها را نشان دهید
door-speak-choose = به زبان دیگر نشان دهید
