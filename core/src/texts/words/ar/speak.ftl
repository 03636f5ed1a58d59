# Translated by a machine; no speaker has read it yet.
# جمل للعرض أو للسماع عند الباب.
speak-title = أي لغة؟
speak-lead = دع الساكن يشير إلى اللغة.
speak-listed = في القائمة
speak-unreviewed = لم يراجعها بعد شخص يتكلم هذه اللغة.
speak-unreviewed-short = لم تُراجَع بعد
speak-another = لغة أخرى
speak-position = { $n } من { $of }
speak-answers = للإشارة إليها
speak-previous = السابق
speak-next = التالي
speak-aloud = أسمِع الجملة
speak-no_voice = لا يوجد في هذا الهاتف صوت لهذه اللغة. اعرض الشاشة.
door-speak = اعرض جملًا
door-speak-choose = اعرض بلغة أخرى
