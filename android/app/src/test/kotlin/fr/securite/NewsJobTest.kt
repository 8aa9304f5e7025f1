package fr.securite

import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import fr.securite.host.NewsJob
import java.util.concurrent.Executor
import java.util.concurrent.TimeUnit.HOURS
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.util.ReflectionHelpers

/** Moments out of sight: asked of the system while notices are wanted, and used without a window. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class NewsJobTest {
    private val app get() = RuntimeEnvironment.getApplication() as TestApplication
    private val system by lazy { app.getSystemService(JobScheduler::class.java) }
    private val core = ListedCore()
    private val moment = ReflectionHelpers.newInstance(JobParameters::class.java)

    @After fun end() {
        app.ended()
        TestApplication.reset()
    }

    private fun started(): NewsJob = Robolectric.buildService(NewsJob::class.java).create().get().also {
        assertTrue("it goes on apart", it.onStartJob(moment))
        shadowOf(app.mainLooper).idle()
    }

    @Test fun itIsAskedForWhileNoticesAreWanted() {
        app.notices.wanted(false)
        assertNull(system.allPendingJobs.firstOrNull())
        app.notices.wanted(true)
        val job = system.allPendingJobs.single()
        assertEquals(NewsJob::class.java.name, job.service.className)
        assertEquals(listOf(6L, 2L).map(HOURS::toMillis), listOf(job.intervalMillis, job.flexMillis))
        assertTrue(job.isPeriodic && job.networkType == JobInfo.NETWORK_TYPE_ANY)
        assertFalse("it wakes no device that was started anew", job.isPersisted)
        app.notices.wanted(true)
        assertTrue("one that runs goes on", system.allPendingJobs.single() === job)
        app.notices.wanted(false)
        assertNull(system.allPendingJobs.firstOrNull())
    }

    @Test fun withoutAWindowTheCoreIsOpenedAndAskedOnce() {
        TestApplication.make = { core }
        for (all in listOf(true, false)) {
            core.allHasCome = all
            val job = started()
            assertTrue(shadowOf(job).isJobFinished)
            assertEquals("what did not come is asked for again", !all, shadowOf(job).isRescheduleNeeded)
            assertTrue(job.onStopJob(moment))
        }
        assertEquals(listOf(25u, 25u), core.refreshed)
    }

    @Test fun theCoreIsAskedAwayFromTheMainThread() {
        TestApplication.make = { core }
        val later = ArrayDeque<Runnable>()
        TestApplication.worker = Executor { later += it }
        val job = started()
        assertEquals(listOf<UInt>(), core.refreshed)
        // One opens, one asks.
        while (later.isNotEmpty()) {
            later.removeFirst().run()
            shadowOf(app.mainLooper).idle()
        }
        assertEquals(listOf(25u), core.refreshed)
        assertTrue(shadowOf(job).isJobFinished)
    }

    @Test fun aCoreThatDoesNotOpenOrFailsEndsTheJob() {
        TestApplication.make = { throw UnsatisfiedLinkError() }
        assertFalse(started().let { shadowOf(it).isRescheduleNeeded })
        assertFalse("nor later", started().let { assertTrue(shadowOf(it).isJobFinished); shadowOf(it).isRescheduleNeeded })
    }

    @Test fun theRealCoreHasNothingDueWhereNobodyChoseAnything() {
        val job = started()
        assertTrue(shadowOf(job).isJobFinished)
        assertFalse(shadowOf(job).isRescheduleNeeded)
    }
}
