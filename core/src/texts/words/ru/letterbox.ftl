# Translated by a machine; no speaker has read it yet.
# The card for the letterbox, on paper, and the list of them.
letterbox-title = Добро пожаловать в наш район!
letterbox-who = Мы — Pleinmakers района { $neighbourhood }. Мы тоже живём здесь.
letterbox-why = Мы приходили поприветствовать вас, но вас не было дома.
letterbox-come = Приходите на любое мероприятие.
letterbox-agenda = Куда сходить? Отсканируйте код телефоном или откройте адрес:
letterbox-place = Место в вашем районе:
letterbox-list-title = Карточки для почтового ящика
letterbox-list-lead = Для тех, кого не было дома. Выберите язык жителя и распечатайте лист. На нём четыре карточки.
