# Translated by a machine; no speaker has read it yet.
# At a door: what a Pleinmaker shows, in the order of a visit.
phrase-hello = مرحبًا!
phrase-show = سأعرض عليك جملًا على هاتفي. يمكنك الإشارة إلى الجواب.
phrase-who = أنا { $name }. أسكن هنا أيضًا. أنا من الجيران، ولست من أي مكتب.
phrase-why = جئت لأرحّب بك في الحي.
phrase-which_language = ما هي لغتك؟
phrase-good_time = هل الوقت مناسب الآن؟
phrase-another_day = هل آتي في يوم آخر؟ متى يناسبك ذلك؟
phrase-no_visits = هل الأفضل لك ألّا تكون هناك زيارات؟ لا مشكلة.
phrase-interpreter = هل يناسبك أن يرافقنا شخص يتكلم لغتك؟
phrase-programme = هذا برنامج الحي. هناك نشاط كل أسبوع.
phrase-show_place = هل يمكنني أن أدلّك على مكان ما؟
phrase-ask = هل هناك شيء أسأل عنه من أجلك؟
phrase-emergency = في حالة الطوارئ، رقم الاتصال هو 112. رقم الشرطة هو 101.
phrase-notes = لا أكتب أي ملاحظات عنك.
phrase-thanks = شكرًا جزيلًا.
phrase-goodbye = مع السلامة، إلى اللقاء!

# Answers to point at.
answer-yes = نعم
answer-no = لا
answer-another_day = في يوم آخر
answer-rather_not = لا أرغب في ذلك
answer-this_language = هذه اللغة
answer-other_language = لغة أخرى
answer-morning = في الصباح
answer-afternoon = بعد الظهر
answer-evening = في المساء
answer-no_visits = بدون زيارات
answer-visits_welcome = الزيارات مرحّب بها
answer-shop = متجر
answer-doctor = طبيب
answer-school = مدرسة
answer-town_hall = البلدية
