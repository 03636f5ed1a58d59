# Translated by a machine; no speaker has read it yet.
# Signing in, and what stands around every page of the housing coach.
desk-home = What waits
desk-parts = Parts
desk-questions = Questions
desk-cards = Names
desk-doors = Addresses
desk-nothing = nothing
desk-sign-out = Sign out
desk-waits = { $n ->
    [one] { $n } waits
   *[other] { $n } wait
}
desk-late = { $n } late
desk-sign-in = Sign in
desk-name = Name
desk-password = Password
desk-code = Code
desk-code-hint = Six figures from the app on your phone.
desk-no-access = Does it not work? Ask whoever looks after the server for a new link.
desk-setup = Choose a password
desk-new-password = Password
desk-new-password-hint = At least 12 characters. A sentence that you remember is good.
desk-scan = Scan the code
desk-scan-hint = Open an app for codes on your phone and scan this picture.
desk-key = Or type this key in the app:
desk-first-code = The six figures that the app shows now
desk-setup-save = Keep and sign in

desk-phones = Phones
desk-phone-new = New phone
desk-phone-new-name = First name
desk-phone-new-hint = Colleagues see the name like this.
desk-phone-new-do = Show the code
desk-phone-stop = No longer takes part
desk-phone-stop-hint = All of the neighbourhood leaves the phone. What was not sent yet still comes to you.
desk-phone-stop-do = Take the access away
desk-phone-lost = Phone lost
desk-phone-lost-hint = All that is on the phone goes as soon as it has a network. This cannot be undone.
desk-phone-lost-do = Empty the phone
desk-join = Scan this code
desk-join-hint = Open the app on the new phone and scan this picture.
desk-join-once = The code works once, until { $when }.
desk-join-compare = The phone then shows a number. Compare it to the number in the list.
desk-join-link = No camera? Open this link on the phone:
desk-join-back = To the list

error-sign_in = The name, the password or the code is not right.
    .action = Try again, with a new code.
error-signed_out = You are no longer signed in.
    .action = Sign in again.
error-form_foreign = This form does not come from this page.
    .action = Load the page again and try once more.
error-setup_link = This link does not work, or no longer.
    .action = Ask whoever looks after the server for a new link.
error-password_short = This password is too short.
    .action = Choose at least 12 characters.
error-password_long = This password is too long.
    .action = Choose at most 250 characters.
error-code_wrong = This code is not right.
    .action = Type your password again, and the code that the app shows now.
error-coach_exists = There is a housing coach of this name already.
    .action = Choose another name, or make a new link with coach reset.
error-no_such_coach = We do not know this housing coach.
    .action = Look the name up with coach list.
