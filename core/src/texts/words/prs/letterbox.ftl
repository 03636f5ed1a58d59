# Translated by a machine; no speaker has read it yet.
# The card for the letterbox, on paper, and the list of them.
letterbox-title = به محله خوش آمدید!
letterbox-who = ما Pleinmakers محلهٔ { $neighbourhood } هستیم. ما هم همین‌جا زندگی می‌کنیم.
letterbox-why = آمدیم تا به شما خوش‌آمدید بگوییم، اما شما در خانه نبودید.
letterbox-come = خوش می‌شویم که به یک پروگرام بیایید.
letterbox-agenda = چه پروگرام است؟ کود را با تلفون خود اسکن کنید، یا به این آدرس بروید:
letterbox-place = یک جای در محلهٔ شما:
letterbox-list-title = کارت‌های صندوق پوسته
letterbox-list-lead = برای کسانی که در خانه نبودند. زبان باشنده را انتخاب کنید و ورق را چاپ کنید. چهار کارت در آن است.
