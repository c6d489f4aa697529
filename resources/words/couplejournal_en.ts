<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BookPage</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarView</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EveningCard</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EveningsStep</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fortnight</name>
    <message numerus="yes">
        <source>A talk is %n minutes now.</source>
        <translation>
            <numerusform>A talk is %n minute now.</numerusform>
            <numerusform>A talk is %n minutes now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message numerus="yes">
        <source>%n photos were here already and were not added a second time.</source>
        <translation>
            <numerusform>%n photo was here already and was not added a second time.</numerusform>
            <numerusform>%n photos were here already and were not added a second time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other files in there are no photos and were left out.</source>
        <translation>
            <numerusform>%n other file in there is no photo and was left out.</numerusform>
            <numerusform>%n other files in there are no photos and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThereEvenings</name>
    <message numerus="yes">
        <source>%n evenings</source>
        <translation>
            <numerusform>%n evening</numerusform>
            <numerusform>%n evenings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThereFirsts</name>
    <message numerus="yes">
        <source>%n firsts this year.</source>
        <translation>
            <numerusform>%n first this year.</numerusform>
            <numerusform>%n firsts this year.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n firsts in {year}.</source>
        <translation>
            <numerusform>%n first in {year}.</numerusform>
            <numerusform>%n firsts in {year}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThereWords</name>
    <message numerus="yes">
        <source>%n gratitudes</source>
        <translation>
            <numerusform>%n gratitude</numerusform>
            <numerusform>%n gratitudes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TonightPage</name>
    <message numerus="yes">
        <source>%n years ago today</source>
        <translation>
            <numerusform>%n year ago today</numerusform>
            <numerusform>%n years ago today</numerusform>
        </translation>
    </message>
</context>
</TS>
