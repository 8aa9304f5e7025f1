package fr.securite.host

import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.app.job.JobService
import android.content.ComponentName
import android.content.Context
import fr.securite.SecuriteApplication
import java.util.concurrent.TimeUnit.HOURS

/** A moment that the system gives the app out of sight: what is due of news is asked for, and no window is opened. */
class NewsJob : JobService() {
    override fun onStartJob(started: JobParameters): Boolean {
        (application as SecuriteApplication).host.refresh(SECONDS) { done -> jobFinished(started, !done) }
        return true
    }

    /** The core goes on as long as the app lives; what did not come is asked for the next time. */
    override fun onStopJob(stopped: JobParameters) = true

    companion object {
        private const val NUMBER = 1
        private const val SECONDS = 25u

        /**
         * Asks the system for such moments, or for none any more. They do not outlive a restart of the device: that would need the permission
         * to run at every start, and an app that nobody has opened since then has no reason to wake.
         */
        fun wanted(app: Context, wanted: Boolean) {
            val system = checkNotNull(app.getSystemService(JobScheduler::class.java))
            if (!wanted) return system.cancel(NUMBER)
            // One that runs now would end if it were scheduled anew.
            if (system.getPendingJob(NUMBER) != null) return
            val job = JobInfo.Builder(NUMBER, ComponentName(app, NewsJob::class.java))
                .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)
                .setPeriodic(HOURS.toMillis(6), HOURS.toMillis(2))
                .setPersisted(false)
                .build()
            check(system.schedule(job) == JobScheduler.RESULT_SUCCESS)
        }
    }
}
