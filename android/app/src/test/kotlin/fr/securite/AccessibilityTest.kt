package fr.securite

import android.view.View
import android.widget.EditText
import android.widget.ImageView
import android.widget.TextView
import com.google.android.apps.common.testing.accessibility.framework.AccessibilityCheckPreset
import com.google.android.apps.common.testing.accessibility.framework.AccessibilityCheckResult.AccessibilityCheckResultType
import com.google.android.apps.common.testing.accessibility.framework.Parameters
import com.google.android.apps.common.testing.accessibility.framework.uielement.AccessibilityHierarchyAndroid
import com.google.android.apps.common.testing.accessibility.framework.uielement.ViewHierarchyElement
import com.google.android.apps.common.testing.accessibility.framework.utils.contrast.BitmapImage
import com.google.android.apps.common.testing.accessibility.framework.utils.contrast.ContrastUtils
import fr.securite.emergency.PanelView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters as Rows
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** Google's checks find nothing, contrast included; targets, labels and order are as they must be (A1, A2). */
@RunWith(ParameterizedRobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class AccessibilityTest(private val screen: String) {
    private fun check(qualifiers: String = "", font: Float = 1f) {
        if (qualifiers.isNotEmpty()) RuntimeEnvironment.setQualifiers(qualifiers)
        RuntimeEnvironment.setFontScale(font)
        withApp {
            TOUR.getValue(screen)()
            idle()
            assertEquals(emptyList<String>(), findings())
            assertEquals(emptyList<String>(), views().filter { it.isShown }.mapNotNull { wrong(it) })
        }
    }

    private fun OpenApp.findings(): List<String> {
        val tree = AccessibilityHierarchyAndroid.newBuilder(activity.window.decorView).build()
        val sight = Parameters().apply { putScreenCapture(BitmapImage(picture())) }
        return AccessibilityCheckPreset.getAccessibilityHierarchyChecksForPreset(AccessibilityCheckPreset.LATEST)
            .filter { it.javaClass.simpleName !in LEFT_OUT }
            .flatMap { it.runCheckOnHierarchy(tree, null, sight) }
            .filter { it.type == AccessibilityCheckResultType.ERROR || it.type == AccessibilityCheckResultType.WARNING }
            .filterNot { it.sourceCheckClass.simpleName.endsWith("ContrastCheck") && misread(it.element) }
            .map { "${it.sourceCheckClass.simpleName}: ${it.element?.className} ${it.element?.text ?: it.element?.contentDescription} ${it.element?.boundsInScreen}" }
    }

    /** The outline of the field is more than its letters, and what the bar cuts off is not whole: neither is read right from a picture. */
    private fun OpenApp.misread(element: ViewHierarchyElement?): Boolean {
        val bar = IntArray(2).also { activity.view<View>(R.id.bar).getLocationInWindow(it) }
        val cut = (element?.boundsInScreen?.bottom ?: 0) >= bar[1] - 8 && (element?.boundsInScreen?.top ?: 0) < bar[1]
        // Dimmed on purpose while the panel is open, and then neither touched nor read.
        val panel = activity.view<PanelView>(R.id.panel)
        val sheet = IntArray(2).also { panel.getChildAt(0).getLocationInWindow(it) }
        val dimmed = panel.isOpen && (element?.boundsInScreen?.top ?: 0) < sheet[1]
        return cut || dimmed || element?.className?.endsWith("AddressField") == true
    }

    @Test fun theFieldIsReadable() {
        for (light in listOf("notnight", "night")) {
            RuntimeEnvironment.setQualifiers("fr-rFR-w412dp-h915dp-$light-xhdpi")
            val context = RuntimeEnvironment.getApplication()
            for (colour in listOf(R.color.ink, R.color.soft)) {
                val contrast = ContrastUtils.calculateContrastRatio(context.getColor(colour), context.getColor(R.color.surface))
                assertTrue("$light $contrast", contrast >= 4.5)
            }
        }
    }

    /** What is wrong with a view that can be touched or read, if anything. */
    private fun wrong(view: View): String? {
        val least = 48 * view.resources.displayMetrics.density - 1
        val touched = view.isClickable && view.importantForAccessibility != View.IMPORTANT_FOR_ACCESSIBILITY_NO
        val name = (view as? TextView)?.text?.toString().orEmpty() + view.contentDescription.orEmpty() + (view as? EditText)?.hint.orEmpty()
        return when {
            touched && (view.width < least || view.height < least) -> "$view is too small"
            touched && name.isBlank() -> "$view has no label"
            view is ImageView && view.contentDescription == null && view.importantForAccessibility != View.IMPORTANT_FOR_ACCESSIBILITY_NO -> "$view says nothing"
            view is TextView && view.layout != null && view !is EditText && view.layout.height > view.height - view.compoundPaddingTop - view.compoundPaddingBottom + 1 -> "“${view.text}” is cut"
            else -> null
        }
    }

    private fun CharSequence?.orEmpty() = this?.toString() ?: ""

    @Test fun byDay() = check()

    @Test fun byNight() = check("fr-rFR-w412dp-h915dp-night-xhdpi")

    @Test fun atTwiceTheSize() = check(font = 2f)

    @Test fun urgencyIsReadFirstAndTheWayOutBeforeIt() = withApp {
        TOUR.getValue(screen)()
        assertEquals(R.id.stage, activity.view<View>(R.id.bar_urgency).accessibilityTraversalBefore)
        activity.findViewById<View>(R.id.leave)?.let { assertEquals(R.id.bar_urgency, it.accessibilityTraversalBefore) }
        assertTrue("the way out is there", screen != "discreet" || activity.findViewById<View>(R.id.leave) != null)
    }

    companion object {
        /** One reads a list of words from resources that are not linked here; the other minds that one action has the same name wherever it stands. */
        private val LEFT_OUT = setOf("RedundantDescriptionCheck", "DuplicateSpeakableTextCheck")

        @JvmStatic
        @Rows(name = "{0}")
        fun screens() = TOUR.keys.map { arrayOf<Any>(it) }
    }
}
