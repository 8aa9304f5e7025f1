package fr.securite

import android.app.Activity

/** Wrong on purpose and in no build: what lint must find, or it has looked at nothing. */
class Sample : Activity() {
    override fun onBackPressed() = Unit
}
