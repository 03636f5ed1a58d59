# Translated by a machine; no speaker has read it yet.
# The card for the letterbox, on paper, and the list of them.
letterbox-title = Welcome to the neighbourhood!
letterbox-who = We are the Pleinmakers of { $neighbourhood }. We live here too.
letterbox-why = We came to welcome you, but you were not at home.
letterbox-come = You are welcome at any activity.
letterbox-agenda = What is on? Scan the code with your phone, or go to:
letterbox-place = A place in your neighbourhood:
letterbox-list-title = Cards for the letterbox
letterbox-list-lead = For those who were not at home. Choose the resident’s language and print the sheet. There are four cards on it.
