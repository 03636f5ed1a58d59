package be.pleinmakers.ui.welcome

import be.pleinmakers.core.WelcomeView
import be.pleinmakers.ui.Preview

/** The number is another one on every phone: a picture shows one that stays. */
fun welcomePreviews(view: WelcomeView) = listOf(Preview("welcome", WelcomeState(view.copy(number = "326 693"))))
