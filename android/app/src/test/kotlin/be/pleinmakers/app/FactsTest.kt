package be.pleinmakers.app

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.w3c.dom.Element
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory

/** What the merged manifest and the files beside it promise: what Android reads, with what every library added. */
class FactsTest {
    private val manifest = parse("target/android/AndroidManifest.xml")
    private val application = manifest.all("application").single()

    private fun parse(path: String): Element {
        val factory = DocumentBuilderFactory.newInstance().apply { isNamespaceAware = true }
        return factory.newDocumentBuilder().parse(File(path)).documentElement
    }

    private fun Element.all(tag: String): List<Element> {
        val found = getElementsByTagName(tag)
        return (0 until found.length).map { found.item(it) as Element }
    }

    private fun Element.android(name: String) = getAttributeNS("http://schemas.android.com/apk/res/android", name)

    @Test
    fun nothingIsBackedUp() {
        assertEquals("false", application.android("allowBackup"))
        assertEquals("false", application.android("fullBackupContent"))
        assertEquals("@xml/data_extraction_rules", application.android("dataExtractionRules"))
        val rules = parse("src/main/res/xml/data_extraction_rules.xml")
        val domains = setOf("root", "file", "database", "sharedpref", "external")
        for (way in listOf("cloud-backup", "device-transfer")) {
            val excluded = rules.all(way).single().all("exclude").map { it.getAttribute("domain") }
            assertEquals(way, domains, excluded.toSet())
        }
        assertTrue(rules.all("include").isEmpty())
    }

    @Test
    fun nothingTravelsInClear() {
        assertEquals("false", application.android("usesCleartextTraffic"))
        assertEquals("@xml/network_security_config", application.android("networkSecurityConfig"))
        val release = parse("src/main/res/xml/network_security_config.xml")
        assertEquals("false", release.all("base-config").single().getAttribute("cleartextTrafficPermitted"))
        assertTrue(release.all("domain-config").isEmpty())
        val debug = parse("src/debug/res/xml/network_security_config.xml")
        assertEquals("false", debug.all("base-config").single().getAttribute("cleartextTrafficPermitted"))
        assertEquals(listOf("127.0.0.1", "localhost", "10.0.2.2"), debug.all("domain").map { it.textContent })
    }

    @Test
    fun oneActivityIsOpenToOthers_andNothingElseWithoutAPermission() {
        assertEquals(listOf(".MainActivity"), exported("activity").map { it.android("name") })
        for (tag in listOf("service", "receiver", "provider", "activity-alias")) {
            for (open in exported(tag)) {
                val permission = open.android("permission")
                assertTrue(
                    open.android("name"),
                    permission in setOf("android.permission.DUMP", "android.permission.BIND_JOB_SERVICE"),
                )
            }
        }
    }

    private fun exported(tag: String) = manifest.all(tag).filter { it.android("exported") == "true" }

    @Test
    fun theAppAsksForFewPermissions() {
        val asked = manifest.all("uses-permission").map { it.android("name").substringAfterLast('.') }.toSet()
        val known =
            setOf(
                "INTERNET",
                "POST_NOTIFICATIONS",
                // WorkManager's own.
                "WAKE_LOCK",
                "ACCESS_NETWORK_STATE",
                "RECEIVE_BOOT_COMPLETED",
                "FOREGROUND_SERVICE",
                "DYNAMIC_RECEIVER_NOT_EXPORTED_PERMISSION",
            )
        assertEquals(known, asked)
    }

    @Test
    fun theAppLooksForNothingOnThePhoneButItsVoices() {
        val looked = manifest.all("queries").flatMap { it.all("action") + it.all("package") + it.all("provider") }
        assertEquals(listOf("android.intent.action.TTS_SERVICE"), looked.map { it.android("name") })
    }

    @Test
    fun noScreenIsLockedInOneDirection() {
        for (activity in manifest.all("activity")) assertFalse(activity.hasAttributeNS(ANDROID, "screenOrientation"))
        assertEquals("true", application.android("supportsRtl"))
    }

    private companion object {
        const val ANDROID = "http://schemas.android.com/apk/res/android"
    }
}
