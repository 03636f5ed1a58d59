package be.pleinmakers.ui.phrase

import be.pleinmakers.core.PhraseView
import be.pleinmakers.ui.Preview

fun phrasePreviews(first: PhraseView, long: PhraseView, asks: PhraseView, own: PhraseView, last: PhraseView, back: String) =
    listOf(
        Preview("phrase-first", PhraseState(first, back)),
        Preview("phrase-long", PhraseState(long, back, speaks = true)),
        Preview("phrase-answers", PhraseState(asks, back)),
        Preview("phrase-own", PhraseState(own, back, speaks = true)),
        Preview("phrase-last", PhraseState(last, back, speaks = true)),
    )
