package fr.securite.design

import android.content.Context
import android.text.Spannable
import android.text.SpannableString
import android.text.Spanned
import android.text.TextUtils
import android.text.style.LocaleSpan
import android.view.View
import android.widget.TextView
import java.util.Locale

/** Whoever shows words tells in which language they are. */
interface Speaks {
    val language: Locale
}

/**
 * Words with their language: a screen reader reads them in its voice, whatever the phone speaks. Where the phone speaks it they stay as
 * they are: text with spans is slower to lay out.
 */
fun Context.voiced(words: CharSequence): CharSequence {
    val language = (this as? Speaks)?.language
    val needsNone = language == null || language.language == resources.configuration.locales[0].language
    if (needsNone || words.isEmpty() || voice(words) == language) return words
    return SpannableString(words).apply { setSpan(LocaleSpan(language), 0, length, Spannable.SPAN_INCLUSIVE_INCLUSIVE) }
}

/** What is seen. What has not changed is not said again. */
fun TextView.says(words: CharSequence) {
    val now = context.voiced(words)
    if (!alike(text, now)) text = now
}

/** What a screen reader says of it in place of what is seen. */
fun View.spoken(words: CharSequence?) {
    val now = words?.let { context.voiced(it) }
    if (!alike(contentDescription, now)) contentDescription = now
}

private fun alike(one: CharSequence?, other: CharSequence?) = TextUtils.equals(one, other) && voice(one) == voice(other)

private fun voice(words: CharSequence?): Locale? = (words as? Spanned)?.getSpans(0, words.length, LocaleSpan::class.java)?.firstOrNull()?.locale
