// Kotlin is built into Android's plugin since version 9. The screens and the bindings are sources of this one module.
plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.compose.compiler)
}

android {
    namespace = "be.pleinmakers.app"
    compileSdk = 36
    ndkVersion = "28.2.13676358"

    defaultConfig {
        applicationId = "be.pleinmakers.app"
        minSdk = 26
        targetSdk = 35
        versionCode = 1
        versionName = "0.1.0"
    }

    sourceSets.getByName("main") {
        kotlin.directories += listOf("src/main/kotlin", "../ui/src/main/kotlin", "../../bindings/generated/kotlin")
        assets.directories += "../ui/src/main/resources"
        // script/android-libs puts them there.
        jniLibs.directories += "build/rust"
    }

    buildFeatures.compose = true

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    buildTypes.getByName("release") {
        isMinifyEnabled = true
        isShrinkResources = true
        proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
    }

    lint {
        lintConfig = file("lint.xml")
        warningsAsErrors = true
    }
}

dependencies {
    implementation(libs.activity.compose)
    implementation(libs.compose.foundation)
    implementation(libs.compose.material3)
    implementation(libs.core.ktx)
    implementation(libs.coroutines.android)
    implementation(libs.lifecycle.viewmodel)
    implementation(libs.work.runtime)
    implementation(libs.zxing.core)
    implementation(libs.jna) { artifact { type = "aar" } }
}
