package be.pleinmakers.app

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

/** Gradle, which ships the app, and Maven, which tests it, speak of the same libraries. */
class VersionsTest {
    private val catalogue = File("../gradle/libs.versions.toml").readText()
    private val pom = File("../pom.xml").readText()
    private val gradle = File("build.gradle.kts").readText()

    private fun property(name: String) =
        checkNotNull(Regex("<${Regex.escape(name)}>([^<]+)</").find(pom)) { name }.groupValues[1]

    /** Names of the catalogue, and of the poms where they differ. */
    private val names =
        mapOf("compose" to "compose.runtime.version", "material3" to "material3.android.version")

    @Test
    fun everyVersionIsTheSame() {
        val section = catalogue.substringAfter("[versions]").substringBefore("[libraries]")
        val lines = Regex("""^([\w-]+) = "([^"]+)"$""", RegexOption.MULTILINE).findAll(section)
        val versions = lines.associate { it.groupValues[1] to it.groupValues[2] }
        assertTrue(versions.size > 9)
        for ((name, version) in versions - "agp") assertEquals(name, property(names[name] ?: "$name.version"), version)
        // The tools count 23 more than the plugin that brings them.
        val (major, rest) = property("android.tools.version").split('.', limit = 2)
        assertEquals("${major.toInt() - 23}.$rest", versions["agp"])
    }

    @Test
    fun everyLibraryOfTheCatalogueIsUsed_andInMavenToo() {
        val unpacked = File("libraries/pom.xml").readText() + File("pom.xml").readText() + File("../core/pom.xml").readText()
        val libraries = Regex("""^([\w-]+) = \{ module = "([^:]+):([^"]+)"""", RegexOption.MULTILINE).findAll(catalogue)
        assertTrue(libraries.count() > 7)
        for ((name, group, artifact) in libraries.map { it.destructured }) {
            assertTrue(name, "libs.${name.replace('-', '.')})" in gradle)
            val named = Regex("<groupId>$group</groupId><artifactId>$artifact(-android)?</artifactId>")
            assertTrue(artifact, named.containsMatchIn(unpacked))
        }
    }

    @Test
    fun theAppHasTheVersionOfTheProject() {
        assertTrue("versionName = \"${Regex("<version>([^<]+)</version>").find(pom)!!.groupValues[1]}\"" in gradle)
        assertTrue("minSdk = 26" in gradle && "targetSdk = 35" in gradle)
        assertTrue("MIN_SDK_VERSION=26" in File("pom.xml").readText() && "TARGET_SDK_VERSION=35" in File("pom.xml").readText())
    }
}
