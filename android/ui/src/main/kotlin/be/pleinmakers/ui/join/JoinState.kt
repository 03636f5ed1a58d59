package be.pleinmakers.ui.join

import be.pleinmakers.core.JoinView
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState

/** [canScan]: there is a camera to scan with. */
data class JoinState(
    val view: JoinView,
    val back: String,
    val link: String = "",
    val busy: Boolean = false,
    val canScan: Boolean = true,
) : ScreenState

sealed interface JoinIntent : Intent {
    data object Scan : JoinIntent

    data class EditLink(val text: String) : JoinIntent

    data object Join : JoinIntent

    data object Back : JoinIntent
}
