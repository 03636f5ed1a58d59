package be.pleinmakers.ui

import be.pleinmakers.core.HomeTab

/** What a person wants. Each screen has its own; the same names as in Swift. */
interface Intent

/** Intents of what is around every screen. */
sealed interface AppIntent : Intent {
    data class SelectTab(val tab: HomeTab) : AppIntent

    data object Undo : AppIntent

    data object DismissUndo : AppIntent
}

/** What a screen draws: a record from the core, and what only the screen knows, such as an open sheet. */
interface ScreenState

/** A state worth a picture, by a name that stays. */
data class Preview(val name: String, val state: ScreenState)
