# Translated by a machine; no speaker has read it yet.
# The card for the letterbox, on paper, and the list of them.
letterbox-title = به محله خوش آمدید!
letterbox-who = ما Pleinmakers محلهٔ { $neighbourhood } هستیم. ما هم اینجا زندگی می‌کنیم.
letterbox-why = آمدیم به شما خوش‌آمد بگوییم، ولی خانه نبودید.
letterbox-come = خوشحال می‌شویم به یکی از برنامه‌ها بیایید.
letterbox-agenda = چه برنامه‌ای هست؟ کد را با تلفن خود اسکن کنید، یا به این نشانی بروید:
letterbox-place = جایی در محلهٔ شما:
letterbox-list-title = کارت‌های صندوق پست
letterbox-list-lead = برای کسانی که خانه نبودند. زبان ساکن خانه را انتخاب کنید و برگه را چاپ کنید. چهار کارت روی آن است.
