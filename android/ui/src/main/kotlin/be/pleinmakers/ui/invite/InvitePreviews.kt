package be.pleinmakers.ui.invite

import be.pleinmakers.core.InviteView
import be.pleinmakers.core.RecordedRsvp
import be.pleinmakers.ui.Preview

fun invitePreviews(fresh: InviteView, asked: InviteView, said: RecordedRsvp, over: InviteView, writing: Bringing, back: String) =
    listOf(
        Preview("invite", InviteState(fresh, back)),
        Preview("invite-asked", InviteState(asked, back)),
        Preview("invite-said", InviteState(said.invite, back, said)),
        Preview("invite-writing", InviteState(asked, back, writing = writing)),
        Preview("invite-over", InviteState(over, back)),
    )
