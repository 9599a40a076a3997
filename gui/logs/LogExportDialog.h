// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogExport.h"
#include "core/logs/LogRows.h"
#include "core/logs/LogSession.h"

#include <QDialog>

class QAbstractButton;
class QButtonGroup;
class QLineEdit;
class QPushButton;

namespace panel {

class PlainLabel;
class ProgressLine;

/// Writes log lines to a file: which, how, where, and how far it is.
class LogExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `rows` are those that the panel shows now. Nothing is written before the user asks. The
    /// session must outlive the dialog.
    LogExportDialog(const LogSession *logs, const LogRows &rows, QWidget *parent);

    /// About so many bytes are written, by what lines take on average.
    static qint64 estimate(const LogStore::Facts &facts, qint64 lines, LogFormat format);

public Q_SLOTS:
    void reject() override;

private:
    QWidget *makeChoices();
    void addHeading(const QString &text);
    QAbstractButton *addChoice(QButtonGroup *group, int id, const QString &name,
                               const QString &text);
    QWidget *makeFileRow();
    void connectAll();
    enum class Which { Shown, Kept, Engines };
    LogFormat format() const;
    Which which() const;
    /// Nothing: nobody knows.
    std::optional<qint64> lines() const;
    void updateMeaning();
    void updateSuffix();
    void browse();
    void start();
    void onProgressed(qint64 lines, qint64 bytes, double part);
    void onFinished(const Result<LogExportReport> &report);

    const LogSession *m_logs;
    LineSet m_shown;
    LogFilter m_filter;
    LogStore::Facts m_facts;
    LogExport *m_export = nullptr; ///< while it runs
    QButtonGroup *m_which;
    QButtonGroup *m_format;
    QWidget *m_choices;
    QLineEdit *m_file;
    PlainLabel *m_meaning;
    ProgressLine *m_progress;
    QPushButton *m_start;
    QPushButton *m_close;
};

} // namespace panel
