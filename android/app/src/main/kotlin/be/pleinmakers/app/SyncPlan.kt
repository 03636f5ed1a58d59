package be.pleinmakers.app

import android.content.Context
import androidx.work.BackoffPolicy
import androidx.work.Constraints
import androidx.work.ExistingPeriodicWorkPolicy
import androidx.work.ExistingWorkPolicy
import androidx.work.NetworkType
import androidx.work.OneTimeWorkRequest
import androidx.work.PeriodicWorkRequest
import androidx.work.WorkManager
import java.util.concurrent.TimeUnit

/** When Android may sync for us. */
class SyncPlan(context: Context) {
    private val work = WorkManager.getInstance(context)
    private val network = Constraints.Builder().setRequiredNetworkType(NetworkType.CONNECTED).build()

    /** Four times a day, so that the doors are right before somebody goes out. */
    fun daily() {
        val request =
            PeriodicWorkRequest
                .Builder(SyncWorker::class.java, HOURS, TimeUnit.HOURS)
                .setConstraints(network)
                .setBackoffCriteria(BackoffPolicy.EXPONENTIAL, MINUTES, TimeUnit.MINUTES)
                .build()
        work.enqueueUniquePeriodicWork(DAILY, ExistingPeriodicWorkPolicy.KEEP, request)
    }

    /** Once, as soon as there is a network. One that waits already is enough. */
    fun soon() {
        val request =
            OneTimeWorkRequest
                .Builder(SyncWorker::class.java)
                .setConstraints(network)
                .setBackoffCriteria(BackoffPolicy.EXPONENTIAL, MINUTES, TimeUnit.MINUTES)
                .build()
        work.enqueueUniqueWork(SOON, ExistingWorkPolicy.KEEP, request)
    }

    companion object {
        const val DAILY = "sync-daily"
        const val SOON = "sync-soon"
        private const val HOURS = 6L
        private const val MINUTES = 1L
    }
}
