@echo off
rem Starts sglint. Without the class-data archive that the launcher for other systems makes.
setlocal
set "LIB=%~dp0..\lib"
if not exist "%LIB%" (
  echo sglint: no folder lib beside bin 1>&2
  exit /b 4
)
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -XX:+UseSerialGC -XX:CompileThresholdScaling=3 -Xshare:auto %SGLINT_JAVA_OPTIONS% -cp "%LIB%\*" dev.sglint.cli.Main %*
exit /b %ERRORLEVEL%
