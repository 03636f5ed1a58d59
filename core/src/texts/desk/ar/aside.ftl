# Translated by a machine; no speaker has read it yet.
# ما هو محفوظ على حدة، على مكتب مرشد السكن.
desk-aside = محفوظ على حدة
desk-aside-word = على حدة
desk-aside-lead = جاء هذا من هاتف لم يعد مسموحًا له بالكتابة هناك. أنت تقرر ما يحدث به.
desk-aside-empty = لا شيء محفوظ على حدة.
desk-aside-of = من { $name }
desk-aside-nobody = من هاتف لا نعرفه
desk-aside-unreadable = لا يمكن قراءة هذا. لا يمكن إضافته.
desk-aside-refused = رفض الخادم هذا.
desk-aside-change = { $what }: { $door }
desk-aside-let-in = أضف
desk-aside-let-in-hint = يُضاف كما كان على الهاتف.
desk-aside-drop = احذف
desk-aside-drop-hint = هل أنت متأكد؟ لا يمكن التراجع عن هذا.
desk-aside-drop-do = نعم، احذفه
aside-visit = زيارة
aside-retraction = زيارة أُلغيت
aside-household = سكان جدد
aside-household_name = اسم
aside-rsvp = جواب عن نشاط
aside-attendance = عدد حضور نشاط
aside-told = خبر أُبلغ
aside-signal = سؤال
aside-signal_step = خطوة في سؤال
aside-stairwell = ترتيب الأبواب
aside-other = شيء آخر
