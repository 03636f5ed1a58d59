package be.pleinmakers.ui.join

import be.pleinmakers.core.JoinView
import be.pleinmakers.ui.Preview

fun joinPreviews(view: JoinView, back: String): List<Preview> {
    val link = "https://pleinmakers.oostende.example/j/7K2M-9QXD-4VTA"
    return listOf(
        Preview("join", JoinState(view, back)),
        Preview("join-link", JoinState(view, back, link)),
        Preview("join-busy", JoinState(view, back, link, busy = true)),
    )
}
