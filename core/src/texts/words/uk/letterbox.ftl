# Translated by a machine; no speaker has read it yet.
# The card for the letterbox, on paper, and the list of them.
letterbox-title = Ласкаво просимо до нашого району!
letterbox-who = Ми — Pleinmakers району { $neighbourhood }. Ми теж живемо тут.
letterbox-why = Ми приходили привітати вас, але вас не було вдома.
letterbox-come = Приходьте на будь-який захід.
letterbox-agenda = Куди піти? Відскануйте код телефоном або відкрийте адресу:
letterbox-place = Місце у вашому районі:
letterbox-list-title = Картки для поштової скриньки
letterbox-list-lead = Для тих, кого не було вдома. Виберіть мову мешканців і роздрукуйте аркуш. На ньому чотири картки.
