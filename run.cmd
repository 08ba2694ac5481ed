@echo off
rem Double-click to open the program, or: run ARGS
setlocal
set "python=python"
where py >nul 2>nul && set "python=py -3"
%python% "%~dp0run.py" %*
set "code=%errorlevel%"
rem A double-clicked window closes at once: leave the message readable.
if not "%code%"=="0" if "%~1"=="" pause
exit /b %code%
