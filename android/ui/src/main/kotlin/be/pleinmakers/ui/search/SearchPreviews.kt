package be.pleinmakers.ui.search

import be.pleinmakers.core.SearchView
import be.pleinmakers.ui.Preview

/** What was typed, and what was found for it. */
data class Searched(val text: String, val view: SearchView)

fun searchPreviews(start: SearchView, found: Searched, name: Searched, many: Searched, nothing: Searched, back: String) =
    listOf(
        Preview("search", SearchState(start, back)),
        Preview("search-found", found.state(back)),
        Preview("search-name", name.state(back)),
        Preview("search-many", many.state(back)),
        Preview("search-nothing", nothing.state(back)),
    )

private fun Searched.state(back: String) = SearchState(view, back, text)
