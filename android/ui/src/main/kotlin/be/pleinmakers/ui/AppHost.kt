package be.pleinmakers.ui

import be.pleinmakers.core.PhoneInterface
import be.pleinmakers.core.ProblemView

/** What the platform brings. */
class AppHost(
    /** Opens the phone; true: its owner asked to move an unreadable file aside. Called off the UI thread. */
    val open: (beginAnew: Boolean) -> PhoneInterface,
    /** Words for what nobody foresaw. Called off the UI thread. */
    val trouble: () -> ProblemView,
    /** Address where residents find their neighbourhood. */
    val server: String,
    /** A link that the app was opened with. */
    val link: String = "",
    /** Scans a code; nothing where there is no camera. */
    val scan: (suspend () -> String?)? = null,
    /** Lets phrases be heard at a door. */
    val voice: Voice = NoVoice,
)
