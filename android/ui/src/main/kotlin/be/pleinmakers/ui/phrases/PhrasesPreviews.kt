package be.pleinmakers.ui.phrases

import be.pleinmakers.core.PhrasesView
import be.pleinmakers.ui.Preview

fun phrasesPreviews(pashto: PhrasesView, somali: PhrasesView, ukrainian: PhrasesView, own: PhrasesView, back: String) =
    listOf(
        Preview("phrases-ps", PhrasesState(pashto, back)),
        Preview("phrases-so", PhrasesState(somali, back)),
        Preview("phrases-uk", PhrasesState(ukrainian, back)),
        Preview("phrases-own", PhrasesState(own, back)),
    )
