package be.pleinmakers.ui.languages

import be.pleinmakers.core.LanguagesView
import be.pleinmakers.ui.Preview

fun languagesPreviews(view: LanguagesView, back: String) = listOf(Preview("languages", LanguagesState(view, back)))
