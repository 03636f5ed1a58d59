# Translated by a machine; no speaker has read it yet.
# قائمة الشهر على مكتب مرشد السكن.
desk-list = قائمة الشهر
desk-list-word = القائمة
desk-list-file = اختر القائمة
desk-list-file-hint = جدول محفوظ بصيغة CSV.
desk-list-look-hint = ترى أولاً ما الذي سيحدث. لم يُحفظ شيء بعد.
desk-list-look = اعرض القائمة
desk-list-waits = اعرض القائمة الجاهزة
desk-list-done = حُفظت القائمة.
desk-list-more = صفوف أخرى لا تظهر هنا: { $n }.
desk-preview = ماذا سيحدث؟
desk-preview-none = لا توجد قائمة جاهزة. بعد ربع ساعة تختار القائمة من جديد.
desk-preview-choose = اختر قائمة
desk-preview-changed = تغيّر شيء في هذه الأثناء.
desk-preview-changed-do = راجع القائمة مرة أخرى. لم يُحفظ شيء.
desk-preview-apply-hint = ما رُفض أو ما يعود القرار فيه إليك لا يُحفظ. صحّح القائمة لذلك.
desk-preview-apply = احفظ الباقي
desk-preview-nothing = لا يوجد ما يُحفظ.
desk-preview-forget = لا تحفظ شيئًا

import-count-moved = إلى باب آخر: { $n }
import-count-ended = غادروا: { $n }
import-count-elsewhere = من حي آخر: { $n }
import-verdict-moved = إلى باب آخر
import-verdict-ended = غادروا
import-verdict-elsewhere = من حي آخر
import-ended = { $door }: ينتهي الإيجار في { $date }
import-remark-elsewhere = هذا الصف من حي غير حيك.
