// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogExportDialog.h"

#include "gui/Fonts.h"
#include "gui/logs/LogStrip.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/ProgressLine.h"

#include <QButtonGroup>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace panel {

namespace {

using Format = LogFormat;

/// What a line gets besides its text and its end: time and service; names and quotes.
constexpr qint64 timesBytes = 34;
constexpr qint64 ndjsonBytes = 96;

QString suffixOf(Format format)
{
    return format == Format::Ndjson ? QStringLiteral(".ndjson") : QStringLiteral(".log");
}

QString dataSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 10'000'000 ? 1 : 0,
                                       QLocale::DataSizeSIFormat);
}

QString usualFile()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    return QDir(folder).filePath(
        QStringLiteral("logs-%1.log")
            .arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmm"))));
}

} // namespace

LogExportDialog::LogExportDialog(const LogSession *logs, const LogRows &rows, QWidget *parent)
    : QDialog(parent)
    , m_logs(logs)
    , m_shown(rows.lines())
    , m_filter(rows.filter())
    , m_facts(logs->store().facts())
    , m_which(new QButtonGroup(this))
    , m_format(new QButtonGroup(this))
    , m_choices(new QWidget(this))
    , m_file(new QLineEdit(usualFile(), this))
    , m_meaning(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_progress(new ProgressLine(this))
    , m_start(new QPushButton(tr("Export"), this))
    , m_close(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("logExportDialog"));
    setWindowTitle(tr("Export the logs"));
    setModal(true);
    resize(520, 380);
    m_file->setObjectName(QStringLiteral("logExportFile"));
    m_file->setAccessibleName(tr("File to write"));
    m_meaning->setObjectName(QStringLiteral("logExportMeaning"));
    m_meaning->setTone(Tone::Muted);
    m_start->setObjectName(QStringLiteral("logExportStart"));
    m_start->setProperty("look", QStringLiteral("primary"));
    m_start->setDefault(true);
    m_close->setObjectName(QStringLiteral("logExportClose"));
    m_close->setAutoDefault(false);
    m_progress->setVisible(false);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_start);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(10);
    layout->addWidget(makeChoices());
    layout->addWidget(makeFileRow());
    layout->addWidget(m_meaning);
    layout->addWidget(m_progress);
    layout->addStretch(1);
    layout->addLayout(buttons);
    connectAll();
    updateMeaning();
}

QWidget *LogExportDialog::makeChoices()
{
    auto *column = new QVBoxLayout(m_choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    addHeading(tr("Which lines"));
    addChoice(m_which, int(Which::Shown), QStringLiteral("logExportShown"),
              tr("The %1 lines that are shown").arg(shortCount(quint64(m_shown.count()))))
        ->setChecked(true);
    addChoice(m_which, int(Which::Kept), QStringLiteral("logExportAll"),
              tr("All %1 lines that the panel holds").arg(shortCount(m_facts.lines)));
    addChoice(m_which, int(Which::Engines), QStringLiteral("logExportEngines"),
              m_filter.isEmpty() ? tr("All that the containers ever wrote")
                                 : tr("All that the containers ever wrote, through the filter"))
        ->setEnabled(!m_logs->sources().isEmpty());
    column->addSpacing(6);
    addHeading(tr("How"));
    addChoice(m_format, int(Format::Plain), QStringLiteral("logExportPlain"),
              tr("The lines exactly as they came"));
    addChoice(m_format, int(Format::WithTimes), QStringLiteral("logExportTimes"),
              tr("With time and service before each line"))
        ->setChecked(true);
    addChoice(m_format, int(Format::Ndjson), QStringLiteral("logExportNdjson"),
              tr("NDJSON: one object per line, for programs"));
    return m_choices;
}

void LogExportDialog::addHeading(const QString &text)
{
    auto *label = new PlainLabel(PlainLabel::Fit::Elide, m_choices);
    label->setFont(fonts::strong());
    label->setText(text);
    m_choices->layout()->addWidget(label);
}

QAbstractButton *LogExportDialog::addChoice(QButtonGroup *group, int id, const QString &name,
                                            const QString &text)
{
    auto *button = new QRadioButton(text, m_choices);
    button->setObjectName(name);
    group->addButton(button, id);
    m_choices->layout()->addWidget(button);
    return button;
}

QWidget *LogExportDialog::makeFileRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *browseButton = new QPushButton(tr("Browse…"), row);
    browseButton->setAutoDefault(false);
    connect(browseButton, &QPushButton::clicked, this, &LogExportDialog::browse);
    layout->addWidget(m_file, 1);
    layout->addWidget(browseButton);
    return row;
}

void LogExportDialog::connectAll()
{
    connect(m_which, &QButtonGroup::idToggled, this, &LogExportDialog::updateMeaning);
    connect(m_format, &QButtonGroup::idToggled, this, &LogExportDialog::updateSuffix);
    connect(m_format, &QButtonGroup::idToggled, this, &LogExportDialog::updateMeaning);
    connect(m_file, &QLineEdit::textChanged, this, &LogExportDialog::updateMeaning);
    connect(m_start, &QPushButton::clicked, this, &LogExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &LogExportDialog::reject);
}

LogFormat LogExportDialog::format() const
{
    return Format(m_format->checkedId());
}

LogExportDialog::Which LogExportDialog::which() const
{
    return Which(m_which->checkedId());
}

std::optional<qint64> LogExportDialog::lines() const
{
    switch (which()) {
    case Which::Shown: return m_shown.count();
    case Which::Kept: return qint64(m_facts.lines);
    case Which::Engines: break;
    }
    return std::nullopt;
}

qint64 LogExportDialog::estimate(const LogStore::Facts &facts, qint64 lines, Format format)
{
    if (facts.lines == 0)
        return 0;
    const double text = double(facts.textBytes) / double(facts.lines);
    const qint64 more = format == Format::Plain       ? 1
                        : format == Format::WithTimes ? timesBytes
                                                      : ndjsonBytes;
    return qint64((text + double(more)) * double(lines));
}

void LogExportDialog::updateMeaning()
{
    const QString file = m_file->text().trimmed();
    const std::optional<qint64> count = lines();
    m_start->setEnabled(count != 0 && !file.isEmpty());
    m_meaning->setTone(Tone::Muted);
    if (count == 0) {
        m_meaning->setText(tr("There are no lines to write."));
        return;
    }
    QString text;
    if (count)
        text = tr("Writes %1 lines, about %2.")
                   .arg(shortCount(quint64(*count)), dataSize(estimate(m_facts, *count, format())));
    else
        text = tr("Reads the whole logs from the engine anew. Nobody knows how long they are: "
                  "see the progress, and stop it when it is enough.");
    if (QFileInfo::exists(file)) {
        m_meaning->setTone(Tone::Warn);
        text += u' ' + tr("The file is there already: it is replaced.");
    }
    m_meaning->setText(text);
}

void LogExportDialog::updateSuffix()
{
    QString file = m_file->text();
    for (const Format other : {Format::Plain, Format::Ndjson}) {
        const QString suffix = suffixOf(other);
        if (suffix != suffixOf(format()) && file.endsWith(suffix)) {
            file.chop(suffix.size());
            m_file->setText(file + suffixOf(format()));
            return;
        }
    }
}

void LogExportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Export the logs"), m_file->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // it is said here
    dialog->selectFile(m_file->text());
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void LogExportDialog::start()
{
    const QString file = QFileInfo(m_file->text().trimmed()).absoluteFilePath();
    switch (which()) {
    case Which::Shown:
        m_export = LogExport::ofStore(m_logs->sharedStore(), m_shown, file, format(), this);
        break;
    case Which::Kept:
        m_export = LogExport::ofStore(m_logs->sharedStore(), std::nullopt, file, format(), this);
        break;
    case Which::Engines:
        m_export = LogExport::ofEngines(m_logs->endpoints(), m_logs->sources(), m_filter, file,
                                        format(), this);
        break;
    }
    connect(m_export, &LogExport::progressed, this, &LogExportDialog::onProgressed);
    connect(m_export, &LogExport::finished, this, &LogExportDialog::onFinished);
    m_choices->setEnabled(false);
    m_file->parentWidget()->setEnabled(false);
    m_start->setEnabled(false);
    m_progress->setVisible(true);
    m_progress->setProgress(0);
    m_meaning->setTone(Tone::Muted);
    m_close->setText(tr("Stop"));
}

void LogExportDialog::onProgressed(qint64 lines, qint64 bytes, double part)
{
    m_progress->setProgress(part);
    m_meaning->setText(tr("%1 lines written, %2").arg(shortCount(quint64(lines)), dataSize(bytes)));
}

void LogExportDialog::onFinished(const Result<LogExportReport> &report)
{
    m_export->deleteLater();
    m_export = nullptr;
    m_progress->setVisible(false);
    m_choices->setEnabled(true);
    m_file->parentWidget()->setEnabled(true);
    m_close->setText(tr("Close"));
    m_start->setEnabled(true);
    if (!report && report.error().kind == Error::Kind::Cancelled) {
        m_meaning->setTone(Tone::Muted);
        m_meaning->setText(tr("Stopped. Nothing was written."));
        return;
    }
    m_meaning->setTone(report ? Tone::Ok : Tone::Bad);
    if (!report)
        m_meaning->setText(report.error().message + u' ' + report.error().next);
    else
        m_meaning->setText(tr("Written: %1 lines, %2, to %3")
                               .arg(shortCount(quint64(report->lines)), dataSize(report->bytes),
                                    QDir::toNativeSeparators(report->file)));
}

void LogExportDialog::reject()
{
    if (m_export)
        m_export->cancel(); // it says itself when it has ended
    else
        QDialog::reject();
}

} // namespace panel
