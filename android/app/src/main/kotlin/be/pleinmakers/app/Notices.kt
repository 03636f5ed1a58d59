package be.pleinmakers.app

import android.Manifest
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.os.Build
import androidx.core.app.NotificationCompat
import be.pleinmakers.core.ProblemView

/** One notice at most: what stopped the sync and needs a person. Its words come from the core. */
class Notices(private val context: Context) {
    private val manager = checkNotNull(context.getSystemService(NotificationManager::class.java))

    fun show(problem: ProblemView) {
        if (!mayShow()) return
        manager.createNotificationChannel(channel())
        val open = Intent(context, MainActivity::class.java)
        val notice =
            NotificationCompat
                .Builder(context, CHANNEL)
                .setSmallIcon(R.drawable.notice)
                .setContentTitle(problem.sentence)
                .setContentText(problem.action)
                .setContentIntent(PendingIntent.getActivity(context, 0, open, PendingIntent.FLAG_IMMUTABLE))
                .setVisibility(NotificationCompat.VISIBILITY_PRIVATE)
                .setAutoCancel(true)
                .build()
        manager.notify(ID, notice)
    }

    fun clear() = manager.cancel(ID)

    fun mayShow(): Boolean =
        Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU ||
            context.checkSelfPermission(Manifest.permission.POST_NOTIFICATIONS) == PackageManager.PERMISSION_GRANTED

    private fun channel(): NotificationChannel {
        val name = context.getString(R.string.channel_name)
        return NotificationChannel(CHANNEL, name, NotificationManager.IMPORTANCE_DEFAULT).apply {
            description = context.getString(R.string.channel_description)
        }
    }

    companion object {
        const val CHANNEL = "needs-you"
        const val ID = 1
    }
}
