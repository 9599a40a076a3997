// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogExportDialog.h"

#include <QAbstractButton>
#include <QDir>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace panel;

class LogExportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void writesWhatIsShown();
    void writesAll();
    void writesObjects();
    void guessesTheSize_data();
    void guessesTheSize();
    void warnsOfAFileThatIsThere();
    void tellsWhyItCouldNotWrite();
    void stops();
    void hasNothingToWrite();

private:
    void add(int lines);
    void open();
    void click(const char *name);
    QString meaning() const;
    QByteArray written() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<LogStore> m_store;
    std::unique_ptr<LogSession> m_session;
    std::unique_ptr<LogRows> m_rows;
    std::unique_ptr<LogExportDialog> m_dialog;
    QString m_file;
};

void LogExportDialogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("out.log"));
    m_store = std::make_shared<LogStore>();
    m_session = std::make_unique<LogSession>(m_store, nullptr);
    m_rows = std::make_unique<LogRows>(*m_store, nullptr);
}

void LogExportDialogTest::cleanup()
{
    m_dialog.reset();
    m_rows.reset();
    m_session.reset();
    m_store.reset();
}

void LogExportDialogTest::add(int lines)
{
    std::vector<LogStore::NewLine> batch;
    const int service = m_store->serviceIndex(QStringLiteral("nginx"));
    for (int i = 0; i < lines; ++i) {
        batch.push_back({1'700'000'000'000'000'000 + i, service, StoredLine::Stream::Output,
                         (i % 2 ? "odd " : "even ") + QByteArray::number(i) + "\x1b[0m"});
    }
    m_store->append(batch);
    m_rows->update();
}

void LogExportDialogTest::open()
{
    m_dialog = std::make_unique<LogExportDialog>(m_session.get(), *m_rows, nullptr);
    m_dialog->show();
    m_dialog->findChild<QLineEdit *>(QStringLiteral("logExportFile"))->setText(m_file);
}

void LogExportDialogTest::click(const char *name)
{
    auto *button = m_dialog->findChild<QAbstractButton *>(QString::fromLatin1(name));
    QVERIFY(button);
    QVERIFY(button->isEnabled());
    button->click();
}

QString LogExportDialogTest::meaning() const
{
    return m_dialog->findChild<QLabel *>(QStringLiteral("logExportMeaning"))->text();
}

QByteArray LogExportDialogTest::written() const
{
    QFile file(m_dialog->findChild<QLineEdit *>(QStringLiteral("logExportFile"))->text());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void LogExportDialogTest::writesWhatIsShown()
{
    add(6);
    m_rows->setFilter(*LogFilter::parse(QStringLiteral("odd")));
    QTRY_COMPARE(m_rows->count(), 3);
    open();
    click("logExportPlain");
    QVERIFY2(meaning().contains(QStringLiteral("3 lines")), qPrintable(meaning()));
    click("logExportStart");
    QTRY_VERIFY2(meaning().startsWith(QStringLiteral("Written: 3 lines")), qPrintable(meaning()));
    QCOMPARE(written(), "odd 1\x1b[0m\nodd 3\x1b[0m\nodd 5\x1b[0m\n");
}

void LogExportDialogTest::writesAll()
{
    add(6);
    m_rows->setFilter(*LogFilter::parse(QStringLiteral("odd")));
    QTRY_COMPARE(m_rows->count(), 3);
    open();
    click("logExportAll");
    click("logExportStart");
    QTRY_VERIFY2(meaning().startsWith(QStringLiteral("Written: 6 lines")), qPrintable(meaning()));
    const QByteArrayList lines = written().split('\n');
    QCOMPARE(lines.size(), 7);
    QVERIFY2(lines[0].startsWith("2023-11-14T") && lines[0].contains("nginx"),
             lines[0].constData());
}

void LogExportDialogTest::writesObjects()
{
    add(2);
    open();
    click("logExportNdjson");
    const QString file = m_dialog->findChild<QLineEdit *>(QStringLiteral("logExportFile"))->text();
    QVERIFY2(file.endsWith(QStringLiteral("out.ndjson")), qPrintable(file));
    click("logExportStart");
    QTRY_VERIFY(meaning().startsWith(QStringLiteral("Written")));
    const QByteArrayList lines = written().split('\n');
    for (int i = 0; i < 2; ++i)
        QVERIFY(QJsonDocument::fromJson(lines[i]).isObject());
}

void LogExportDialogTest::guessesTheSize_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("button");
    QTest::newRow("plain") << int(LogFormat::Plain) << "logExportPlain";
    QTest::newRow("times") << int(LogFormat::WithTimes) << "logExportTimes";
    QTest::newRow("ndjson") << int(LogFormat::Ndjson) << "logExportNdjson";
}

void LogExportDialogTest::guessesTheSize()
{
    QFETCH(int, format);
    QFETCH(QString, button);
    add(1000);
    open();
    click(qPrintable(button));
    click("logExportStart");
    QTRY_VERIFY(meaning().startsWith(QStringLiteral("Written")));
    const qint64 guess = LogExportDialog::estimate(m_store->facts(), 1000, LogFormat(format));
    const auto size = double(written().size());
    QVERIFY2(double(guess) > size * 0.7 && double(guess) < size * 1.4,
             qPrintable(QStringLiteral("%1 for %2").arg(guess).arg(size)));
}

void LogExportDialogTest::warnsOfAFileThatIsThere()
{
    add(1);
    QFile there(m_file);
    QVERIFY(there.open(QIODevice::WriteOnly));
    open();
    QVERIFY2(meaning().contains(QStringLiteral("replaced")), qPrintable(meaning()));
}

void LogExportDialogTest::tellsWhyItCouldNotWrite()
{
    add(1);
    m_file = m_folder->filePath(QStringLiteral("missing/out.log"));
    open();
    click("logExportStart");
    auto *start = m_dialog->findChild<QAbstractButton *>(QStringLiteral("logExportStart"));
    QTRY_VERIFY(start->isEnabled());
    QVERIFY2(meaning().contains(QStringLiteral("out.log")), qPrintable(meaning()));
    QVERIFY(!meaning().startsWith(QStringLiteral("Written")));
}

void LogExportDialogTest::stops()
{
    add(400'000);
    open();
    click("logExportStart");
    click("logExportClose"); // which says "Stop" now
    QVERIFY(m_dialog->isVisible());
    QTRY_VERIFY2(meaning().startsWith(QStringLiteral("Stopped")), qPrintable(meaning()));
    QVERIFY(!QFile::exists(m_file));
    click("logExportClose");
    QVERIFY(!m_dialog->isVisible());
}

void LogExportDialogTest::hasNothingToWrite()
{
    open();
    auto *start = m_dialog->findChild<QAbstractButton *>(QStringLiteral("logExportStart"));
    QVERIFY(!start->isEnabled());
    QVERIFY2(meaning().contains(QStringLiteral("no lines")), qPrintable(meaning()));
}

QTEST_MAIN(LogExportDialogTest)
#include "LogExportDialogTest.moc"
