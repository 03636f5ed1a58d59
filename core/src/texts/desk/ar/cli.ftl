# Translated by a machine; no speaker has read it yet.
# سطر الأوامر.
cli-listening = الخادم يستمع على { $url }
cli-stopping = يتوقف الخادم.
cli-join-link = رابط المشاركة لـ { $name }: { $url }
cli-join-expires = { $n ->
    [zero] انتهى وقته.
    [one] يعمل مرة واحدة، لمدة دقيقة.
    [two] يعمل مرة واحدة، لمدة دقيقتين.
    [few] يعمل مرة واحدة، لمدة { $n } دقائق.
    [many] يعمل مرة واحدة، لمدة { $n } دقيقة.
   *[other] يعمل مرة واحدة، لمدة { $n } دقيقة.
}
cli-coach-link = رابط لـ { $name } لاختيار كلمة سر: { $url }
cli-coach-link-once = هذا الرابط يعمل مرة واحدة.
cli-coach-removed = لم يعد بإمكان { $name } تسجيل الدخول.
cli-activity-added = أُضيف: { $title }، { $when }
cli-activity-cancelled = أُلغي: { $title }، { $when }
cli-signal-passed_on = نُقل.
cli-signal-answered = حُفظ الجواب. سيوصله أحد الـ Pleinmakers.
cli-signal-closed = أُغلق.
cli-imported = قُرئت القائمة: { $file }
cli-preview = هذه تجربة. لم يُحفظ شيء بعد.
cli-error = { $sentence } { $action }
cli-joined = هذا الهاتف مشارك في { $city }.
cli-recorded = سُجّل: { $door }، { $outcome }
cli-undone = تم التراجع: { $door }، { $outcome }
cli-sent = أُرسل: { $n }
cli-received = { $n ->
    [zero] لم يُجلب أي سجل
    [one] جُلب سجل واحد
    [two] جُلب سجلان
    [few] جُلبت { $n } سجلات
    [many] جُلب { $n } سجلًا
   *[other] جُلب { $n } سجل
}
cli-left = { $n ->
    [zero] لم يزُل أي سجل عن هذا الهاتف
    [one] زال سجل واحد عن هذا الهاتف
    [two] زال سجلان عن هذا الهاتف
    [few] زالت { $n } سجلات عن هذا الهاتف
    [many] زال { $n } سجلًا عن هذا الهاتف
   *[other] زال { $n } سجل عن هذا الهاتف
}
error-several_doors = هذا الرقم لأكثر من باب: { $doors }.
    .action = اكتب العنوان كاملًا.
cli-activity-moved = نُقل: { $title }، الآن { $when }
