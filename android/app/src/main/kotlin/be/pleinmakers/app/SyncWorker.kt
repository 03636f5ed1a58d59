package be.pleinmakers.app

import android.content.Context
import androidx.work.CoroutineWorker
import androidx.work.WorkerParameters
import be.pleinmakers.core.PhoneFailure
import be.pleinmakers.core.Remedy
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** Syncs while nobody looks. What passes is tried again later; what needs her is told. It never counts as failed. */
class SyncWorker(context: Context, parameters: WorkerParameters) : CoroutineWorker(context, parameters) {
    override suspend fun doWork(): Result =
        withContext(Dispatchers.IO) {
            try {
                val phone = applicationContext.pleinmakers.phones.get(applicationContext.language)
                if (phone.syncOnce(SECONDS).complete) Result.success() else Result.retry()
            } catch (failed: PhoneFailure.Failed) {
                when {
                    failed.problem.remedy == Remedy.RETRY -> Result.retry()
                    // Somebody who has not begun yet needs no notice of it.
                    failed.problem.code == NOT_JOINED -> Result.success()
                    else -> Result.success().also { Notices(applicationContext).show(failed.problem) }
                }
            }
        }

    private companion object {
        /** Android gives a worker ten minutes. */
        val SECONDS = 300u
        const val NOT_JOINED = "not_joined"
    }
}
