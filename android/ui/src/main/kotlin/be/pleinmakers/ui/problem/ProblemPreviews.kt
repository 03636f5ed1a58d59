package be.pleinmakers.ui.problem

import be.pleinmakers.core.ProblemView
import be.pleinmakers.ui.Preview

fun problemPreviews(retry: ProblemView, back: ProblemView) =
    listOf(Preview("problem", ProblemState(retry)), Preview("problem-back", ProblemState(back)))
