# Translated by a machine; no speaker has read it yet.
# The card for the letterbox, on paper, and the list of them.
letterbox-title = أهلًا بك في الحي!
letterbox-who = نحن Pleinmakers في { $neighbourhood }. نحن نسكن هنا أيضًا.
letterbox-why = جئنا لنرحّب بك، ولم نجد أحدًا في البيت.
letterbox-come = نرحّب بك في أنشطة الحي.
letterbox-agenda = ماذا يوجد في الحي؟ امسح الرمز بهاتفك، أو افتح:
letterbox-place = مكان في حيّك:
letterbox-list-title = بطاقات لصندوق البريد
letterbox-list-lead = لمن لم يكن في البيت. اختر لغة الساكن واطبع الورقة. فيها أربع بطاقات.
