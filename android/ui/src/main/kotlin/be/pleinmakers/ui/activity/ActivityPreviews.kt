package be.pleinmakers.ui.activity

import be.pleinmakers.core.ActivityView
import be.pleinmakers.ui.Preview

fun activityPreviews(planned: ActivityView, cancelled: ActivityView, coming: ActivityView, off: ActivityView, back: String) =
    listOf(
        Preview("activity", ActivityState(planned, back)),
        Preview("activity-cancelled", ActivityState(cancelled, back)),
        Preview("activity-coming", ActivityState(coming, back)),
        Preview("activity-off", ActivityState(off, back)),
    )
