package be.pleinmakers.ui.today

import be.pleinmakers.core.TodayView
import be.pleinmakers.ui.Preview

fun todayPreviews(fresh: TodayView, offline: TodayView, empty: TodayView, answers: TodayView, calls: TodayView) =
    listOf(
        Preview("today", TodayState(fresh)),
        Preview("today-more", TodayState(fresh, showMore = true)),
        Preview("today-offline", TodayState(offline)),
        Preview("today-empty", TodayState(empty)),
        Preview("today-answers", TodayState(answers)),
        Preview("today-calls", TodayState(calls)),
    )
