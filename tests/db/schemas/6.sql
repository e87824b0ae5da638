-- The corpus as version 6 of the schema made it, with one document that was changed once.
PRAGMA foreign_keys = OFF;
CREATE TABLE "provinces" (
   "id" TEXT PRIMARY KEY,
   "name" TEXT NOT NULL,
   "kind" TEXT NOT NULL,
   "gso_code" TEXT,
   "iso_3166_2" TEXT,
   "valid_from" TEXT,
   "valid_to" TEXT,
   "successor_ids" TEXT,
   "current_id" TEXT REFERENCES "provinces"("id"),
   "latitude" REAL,
   "longitude" REAL
) STRICT;
CREATE TABLE "province_kinds" (
   "province_id" TEXT REFERENCES "provinces"("id"),
   "kind" TEXT NOT NULL,
   "valid_from" TEXT NOT NULL,
   "valid_to" TEXT,
   PRIMARY KEY ("province_id", "valid_from")
) STRICT;
CREATE TABLE "sources" (
   "id" TEXT PRIMARY KEY,
   "name" TEXT NOT NULL,
   "homepage" TEXT,
   "province_id" TEXT REFERENCES "provinces"("id"),
   "family" TEXT NOT NULL
) STRICT;
CREATE TABLE "documents" (
   "id" TEXT PRIMARY KEY,
   "source_id" TEXT REFERENCES "sources"("id"),
   "key" TEXT NOT NULL,
   "url" TEXT NOT NULL,
   "title" TEXT,
   "published" TEXT,
   "author" TEXT,
   "credit" TEXT,
   "publisher" TEXT,
   "text" TEXT NOT NULL,
   "home_province" TEXT REFERENCES "provinces"("id"),
   "kind" TEXT NOT NULL,
   "fetched_at" TEXT NOT NULL,
   "content_hash" TEXT NOT NULL,
   "duplicate_of" TEXT REFERENCES "documents"("id"),
   "fts_rowid" INTEGER NOT NULL,
   "extractor" TEXT,
   "archive_file" TEXT,
   "archive_offset" INTEGER,
   "earliest" TEXT,
   "latest" TEXT,
   "dated_by" TEXT,
   "withdrawn_on" TEXT,
   "parent_id" TEXT REFERENCES "documents"("id"),
   "media_type" TEXT,
   "pages" INTEGER,
   "page_starts" TEXT,
   "needs_ocr" INTEGER,
   "ocr_confidence" REAL,
   "corrected" TEXT
) STRICT;
CREATE TABLE "attachments" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id"),
   "url" TEXT NOT NULL,
   "name" TEXT NOT NULL
) STRICT;
CREATE TABLE "revisions" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id"),
   "title" TEXT,
   "published" TEXT,
   "author" TEXT,
   "credit" TEXT,
   "text" TEXT NOT NULL,
   "fetched_at" TEXT NOT NULL,
   "replaced_at" TEXT NOT NULL,
   "attachments" TEXT
) STRICT;
CREATE TABLE "fingerprints" (
   "document_id" TEXT NOT NULL REFERENCES "documents"("id"),
   "band" INTEGER,
   "hash" INTEGER NOT NULL,
   "day" TEXT,
   PRIMARY KEY ("document_id", "band")
) STRICT;
CREATE TABLE "province_mentions" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id"),
   "province_id" TEXT NOT NULL REFERENCES "provinces"("id"),
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "quote" TEXT NOT NULL,
   "sentence" TEXT NOT NULL,
   "page" INTEGER
) STRICT;
CREATE TABLE "decisions" (
   "id" TEXT PRIMARY KEY,
   "key" TEXT NOT NULL,
   "number" TEXT NOT NULL,
   "year" INTEGER,
   "symbol" TEXT NOT NULL,
   "type" TEXT NOT NULL,
   "issuer" TEXT,
   "issuer_province" TEXT REFERENCES "provinces"("id"),
   "issuer_from" TEXT,
   "issued_on" TEXT,
   "subject" TEXT,
   "search_key" TEXT NOT NULL,
   "documents" INTEGER NOT NULL,
   "document_id" TEXT REFERENCES "documents"("id"),
   "signatory" TEXT,
   "in_force" TEXT,
   "in_force_by" TEXT
) STRICT;
CREATE TABLE "decision_aliases" (
   "old_id" TEXT PRIMARY KEY,
   "id" TEXT NOT NULL REFERENCES "decisions"("id")
) STRICT;
CREATE TABLE "decision_mentions" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id"),
   "decision_id" TEXT REFERENCES "decisions"("id"),
   "key" TEXT NOT NULL,
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "quote" TEXT NOT NULL,
   "sentence" TEXT NOT NULL,
   "number" TEXT NOT NULL,
   "year" INTEGER,
   "symbol" TEXT NOT NULL,
   "type" TEXT NOT NULL,
   "issuer" TEXT,
   "issuer_province" TEXT REFERENCES "provinces"("id"),
   "issuer_from" TEXT,
   "issued_on" TEXT,
   "subject" TEXT,
   "page" INTEGER,
   "is_own" INTEGER,
   "signatory" TEXT
) STRICT;
CREATE TABLE "decision_relations" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id"),
   "from_decision_id" TEXT REFERENCES "decisions"("id"),
   "to_decision_id" TEXT REFERENCES "decisions"("id"),
   "relation" TEXT NOT NULL,
   "from_mention_id" TEXT NOT NULL REFERENCES "decision_mentions"("id"),
   "to_mention_id" TEXT NOT NULL REFERENCES "decision_mentions"("id"),
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "quote" TEXT NOT NULL,
   "sentence" TEXT NOT NULL,
   "page" INTEGER
) STRICT;
CREATE TABLE "people" (
   "id" TEXT PRIMARY KEY,
   "name" TEXT NOT NULL,
   "organisation" TEXT,
   "first_seen" TEXT,
   "last_seen" TEXT,
   "documents" INTEGER NOT NULL,
   "search_key" TEXT
) STRICT;
CREATE TABLE "person_aliases" (
   "old_id" TEXT PRIMARY KEY,
   "id" TEXT NOT NULL REFERENCES "people"("id")
) STRICT;
CREATE TABLE "officials" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id"),
   "person_id" TEXT NOT NULL REFERENCES "people"("id"),
   "name" TEXT NOT NULL,
   "role" TEXT NOT NULL,
   "organisation" TEXT,
   "province_id" TEXT REFERENCES "provinces"("id"),
   "name_key" TEXT,
   "tenure" TEXT,
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "quote" TEXT NOT NULL,
   "sentence" TEXT NOT NULL,
   "page" INTEGER
) STRICT;
CREATE TABLE "activities" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id"),
   "programme" TEXT,
   "type" TEXT NOT NULL,
   "status" TEXT NOT NULL,
   "title" TEXT NOT NULL,
   "date_from" TEXT,
   "date_to" TEXT,
   "year" INTEGER,
   "place" TEXT,
   "province_id" TEXT REFERENCES "provinces"("id"),
   "organiser" TEXT,
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "quote" TEXT NOT NULL,
   "sentence" TEXT NOT NULL,
   "duplicate_of" TEXT REFERENCES "documents"("id"),
   "fts_rowid" INTEGER,
   "page" INTEGER
) STRICT;
CREATE TABLE "figures" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id"),
   "value" REAL NOT NULL,
   "value_max" REAL,
   "unit" TEXT NOT NULL,
   "unit_family" TEXT,
   "qualifier" TEXT,
   "measure" TEXT,
   "role" TEXT,
   "part_of" TEXT REFERENCES "figures"("id"),
   "activity_id" TEXT REFERENCES "activities"("id"),
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "quote" TEXT NOT NULL,
   "sentence" TEXT NOT NULL,
   "page" INTEGER
) STRICT;
CREATE TABLE "activity_decisions" (
   "activity_id" TEXT REFERENCES "activities"("id"),
   "mention_id" TEXT REFERENCES "decision_mentions"("id"),
   "decision_id" TEXT REFERENCES "decisions"("id"),
   PRIMARY KEY ("activity_id", "mention_id")
) STRICT;
CREATE TABLE "runs" (
   "id" INTEGER PRIMARY KEY,
   "started_at" TEXT NOT NULL,
   "finished_at" TEXT,
   "status" TEXT NOT NULL,
   "fetched" INTEGER NOT NULL,
   "stored" INTEGER NOT NULL,
   "skipped" INTEGER NOT NULL,
   "failed" INTEGER NOT NULL
) STRICT;
CREATE TABLE "failures" (
   "run_id" INTEGER NOT NULL REFERENCES "runs"("id"),
   "source_id" TEXT REFERENCES "sources"("id"),
   "url" TEXT,
   "stage" TEXT NOT NULL,
   "error" TEXT NOT NULL
) STRICT;
CREATE TABLE "archives" (
   "path" TEXT PRIMARY KEY,
   "bytes" INTEGER NOT NULL
) STRICT;
CREATE TABLE "corrections" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id"),
   "kind" TEXT NOT NULL,
   "quote" TEXT NOT NULL,
   "start" INTEGER,
   "field" TEXT,
   "value" TEXT,
   "was" TEXT,
   "corrected_by" TEXT NOT NULL,
   "corrected_on" TEXT NOT NULL,
   "why" TEXT NOT NULL,
   "trouble" TEXT
) STRICT;
CREATE TABLE "unread" (
   "kind" TEXT,
   "what" TEXT,
   "times" INTEGER NOT NULL,
   "documents" INTEGER NOT NULL,
   "example" TEXT NOT NULL,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id"),
   "first_seen" TEXT NOT NULL,
   "last_seen" TEXT NOT NULL,
   PRIMARY KEY ("kind", "what")
) STRICT;
CREATE TABLE "unread_mentions" (
   "document_id" TEXT REFERENCES "documents"("id"),
   "kind" TEXT,
   "what" TEXT,
   "times" INTEGER NOT NULL,
   "example" TEXT NOT NULL,
   PRIMARY KEY ("document_id", "kind", "what")
) STRICT;
CREATE TABLE "underived" (
   "what" TEXT,
   "name" TEXT,
   "meant" TEXT,
   PRIMARY KEY ("what", "name")
) STRICT;
CREATE TABLE "set_aside" (
   "id" TEXT PRIMARY KEY,
   "archive" TEXT NOT NULL,
   "url" TEXT NOT NULL,
   "error" TEXT NOT NULL,
   "reader" TEXT NOT NULL
) STRICT;
CREATE TABLE "data_dictionary" (
   "table" TEXT,
   "column" TEXT,
   "en" TEXT NOT NULL,
   "vi" TEXT NOT NULL,
   PRIMARY KEY ("table", "column")
) STRICT;
CREATE TABLE "activity_counts" (
   "chosen_facet" TEXT,
   "chosen_value" TEXT,
   "facet" TEXT,
   "value" TEXT,
   "activities" INTEGER NOT NULL,
   "without_reposts" INTEGER NOT NULL,
   PRIMARY KEY ("chosen_facet", "chosen_value", "facet", "value")
) STRICT;
CREATE TABLE touched (
    document_id TEXT NOT NULL PRIMARY KEY REFERENCES documents (id)
) STRICT;
CREATE TABLE row_counts (
    name TEXT PRIMARY KEY,
    rows INTEGER NOT NULL
) STRICT;
CREATE TABLE portal_counts (
    source_id TEXT NOT NULL REFERENCES sources (id),
    is_file INTEGER,
    documents INTEGER NOT NULL,
    dated INTEGER NOT NULL,
    titled INTEGER NOT NULL,
    characters INTEGER NOT NULL,
    PRIMARY KEY (source_id, is_file)
) STRICT;
CREATE TABLE "file_addresses" (
   "document_id" TEXT REFERENCES "documents"("id"),
   "url" TEXT NOT NULL,
   PRIMARY KEY ("document_id", "url")
) STRICT;
INSERT INTO "activities" VALUES('3ba14784d059ea68-77','3ba14784d059ea68','industrial_extension','workshop','done','tổ chức hội thảo','2018-03-12','2018-03-12',2018,NULL,'long-an',NULL,77,93,'tổ chức hội thảo','Hội thảo khuyến công tại Long An
Ngày 12/3/2018, Sở Công Thương tỉnh Long An tổ chức hội thảo theo Quyết định số 1419/QĐ-TTg. Ông Trần Văn Mẫu - Giám đốc Sở Công Thương chủ trì, với 45 đại biểu tham dự. Kế hoạch số 07/KH-UBND nêu dự án đào tạo nghề ở Tân An.',NULL,7367660000009999,NULL);
INSERT INTO "activity_counts" VALUES('programme','industrial_extension','province','long-an',1,1);
INSERT INTO "activity_counts" VALUES('programme','industrial_extension','status','done',1,1);
INSERT INTO "activity_counts" VALUES('programme','industrial_extension','total','',1,1);
INSERT INTO "activity_counts" VALUES('programme','industrial_extension','type','workshop',1,1);
INSERT INTO "activity_counts" VALUES('programme','industrial_extension','year','2018',1,1);
INSERT INTO "activity_counts" VALUES('province','long-an','programme','industrial_extension',1,1);
INSERT INTO "activity_counts" VALUES('province','long-an','status','done',1,1);
INSERT INTO "activity_counts" VALUES('province','long-an','total','',1,1);
INSERT INTO "activity_counts" VALUES('province','long-an','type','workshop',1,1);
INSERT INTO "activity_counts" VALUES('province','long-an','year','2018',1,1);
INSERT INTO "activity_counts" VALUES('status','done','programme','industrial_extension',1,1);
INSERT INTO "activity_counts" VALUES('status','done','province','long-an',1,1);
INSERT INTO "activity_counts" VALUES('status','done','total','',1,1);
INSERT INTO "activity_counts" VALUES('status','done','type','workshop',1,1);
INSERT INTO "activity_counts" VALUES('status','done','year','2018',1,1);
INSERT INTO "activity_counts" VALUES('total','','programme','industrial_extension',1,1);
INSERT INTO "activity_counts" VALUES('total','','province','long-an',1,1);
INSERT INTO "activity_counts" VALUES('total','','status','done',1,1);
INSERT INTO "activity_counts" VALUES('total','','total','',1,1);
INSERT INTO "activity_counts" VALUES('total','','type','workshop',1,1);
INSERT INTO "activity_counts" VALUES('total','','year','2018',1,1);
INSERT INTO "activity_counts" VALUES('type','workshop','programme','industrial_extension',1,1);
INSERT INTO "activity_counts" VALUES('type','workshop','province','long-an',1,1);
INSERT INTO "activity_counts" VALUES('type','workshop','status','done',1,1);
INSERT INTO "activity_counts" VALUES('type','workshop','total','',1,1);
INSERT INTO "activity_counts" VALUES('type','workshop','year','2018',1,1);
INSERT INTO "activity_counts" VALUES('year','2018','programme','industrial_extension',1,1);
INSERT INTO "activity_counts" VALUES('year','2018','province','long-an',1,1);
INSERT INTO "activity_counts" VALUES('year','2018','status','done',1,1);
INSERT INTO "activity_counts" VALUES('year','2018','total','',1,1);
INSERT INTO "activity_counts" VALUES('year','2018','type','workshop',1,1);
INSERT INTO "activity_decisions" VALUES('3ba14784d059ea68-77','3ba14784d059ea68-113','1419-qd-ttg-faff4a216c');
INSERT INTO "data_dictionary" VALUES('provinces','','The provinces and centrally run cities, each in the time in which it was: 63 became 34 on 2025-07-01','Các tỉnh, thành phố trực thuộc trung ương theo từng thời kỳ: 63 thành 34 từ ngày 01/7/2025');
INSERT INTO "data_dictionary" VALUES('provinces','id','Stable name of the unit, e.g. long-an, tay-ninh-2025','Mã cố định của đơn vị, ví dụ long-an, tay-ninh-2025');
INSERT INTO "data_dictionary" VALUES('provinces','name','Name without its kind','Tên, không kèm loại đơn vị');
INSERT INTO "decision_mentions" VALUES('3ba14784d059ea68-113','3ba14784d059ea68','1419-qd-ttg-faff4a216c','1419/QĐ-TTg',113,124,'1419/QĐ-TTg','Hội thảo khuyến công tại Long An
Ngày 12/3/2018, Sở Công Thương tỉnh Long An tổ chức hội thảo theo Quyết định số 1419/QĐ-TTg. Ông Trần Văn Mẫu - Giám đốc Sở Công Thương chủ trì, với 45 đại biểu tham dự. Kế hoạch số 07/KH-UBND nêu dự án đào tạo nghề ở Tân An.','1419',NULL,'QĐ-TTg','Quyết định','Thủ tướng Chính phủ',NULL,NULL,'2009-09-07',NULL,NULL,0,NULL);
INSERT INTO "decision_mentions" VALUES('3ba14784d059ea68-215','3ba14784d059ea68','07-kh-ubnd-bac2922255','07/KH-UBND',215,225,'07/KH-UBND','Hội thảo khuyến công tại Long An
Ngày 12/3/2018, Sở Công Thương tỉnh Long An tổ chức hội thảo theo Quyết định số 1419/QĐ-TTg. Ông Trần Văn Mẫu - Giám đốc Sở Công Thương chủ trì, với 45 đại biểu tham dự. Kế hoạch số 07/KH-UBND nêu dự án đào tạo nghề ở Tân An.','07',NULL,'KH-UBND','Kế hoạch',NULL,'long-an',NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "decisions" VALUES('07-kh-ubnd-bac2922255','07/KH-UBND','07',NULL,'KH-UBND','Kế hoạch',NULL,NULL,NULL,NULL,NULL,'7khubnd',1,NULL,NULL,'unknown',NULL);
INSERT INTO "decisions" VALUES('1419-qd-ttg-faff4a216c','1419/QĐ-TTg','1419',2009,'QĐ-TTg','Quyết định','Thủ tướng Chính phủ',NULL,NULL,'2009-09-07',NULL,'1419qdttg',1,NULL,NULL,'unknown',NULL);
INSERT INTO "documents" VALUES('3ba14784d059ea68','files','hoi-thao.txt','hoi-thao.txt','Hội thảo khuyến công tại Long An','2018-03-13',NULL,'Báo Mẫu',NULL,'Hội thảo khuyến công tại Long An
Ngày 12/3/2018, Sở Công Thương tỉnh Long An tổ chức hội thảo theo Quyết định số 1419/QĐ-TTg. Ông Trần Văn Mẫu - Giám đốc Sở Công Thương chủ trì, với 45 đại biểu tham dự. Kế hoạch số 07/KH-UBND nêu dự án đào tạo nghề ở Tân An.','long-an','article','2024-05-06T07:08:09+00:00','7bb1167a8ba4420f5a306498e448f99a3fe08fdc95e3468910274e306f88c6e7',NULL,736766000000,'9a5f2cf6bfcd716b',NULL,NULL,'2018-03-13','2018-03-13','page',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "failures" VALUES(1,'files','hong.txt','extract','ValueError: x');
INSERT INTO "figures" VALUES('3ba14784d059ea68-182','3ba14784d059ea68',45.0,NULL,'đại biểu','persons',NULL,NULL,NULL,NULL,'3ba14784d059ea68-77',182,193,'45 đại biểu','Hội thảo khuyến công tại Long An
Ngày 12/3/2018, Sở Công Thương tỉnh Long An tổ chức hội thảo theo Quyết định số 1419/QĐ-TTg. Ông Trần Văn Mẫu - Giám đốc Sở Công Thương chủ trì, với 45 đại biểu tham dự. Kế hoạch số 07/KH-UBND nêu dự án đào tạo nghề ở Tân An.',NULL);
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',0,6036109313742896431,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',1,158007895883655471,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',2,-7028415042051564088,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',3,-2708844239723901085,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',4,1938008907926635023,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',5,-3769539463561005310,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',6,-5237446752149633628,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',7,-379194158708199003,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',8,7710653664871539510,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',9,2895317248033939002,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',10,6148217462665776156,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',11,3755596666864452343,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',12,-4931690085704544467,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',13,1112947131328042652,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',14,-227503418603590018,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',15,-795464690983341583,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',16,-849386680827790668,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',17,-7532159171769196238,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',18,-4863303223116622653,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',19,3916323017363701847,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',20,6873071031919555108,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',21,8103919644671892123,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',22,5137251216808706457,'2018-03-13');
INSERT INTO "fingerprints" VALUES('3ba14784d059ea68',23,1726823666260407180,'2018-03-13');
INSERT INTO "officials" VALUES('3ba14784d059ea68-130','3ba14784d059ea68','tran-van-mau-7e4dd5481a','Trần Văn Mẫu','Giám đốc','Sở Công Thương','long-an','trần văn mẫu','holds',130,142,'Trần Văn Mẫu','Hội thảo khuyến công tại Long An
Ngày 12/3/2018, Sở Công Thương tỉnh Long An tổ chức hội thảo theo Quyết định số 1419/QĐ-TTg. Ông Trần Văn Mẫu - Giám đốc Sở Công Thương chủ trì, với 45 đại biểu tham dự. Kế hoạch số 07/KH-UBND nêu dự án đào tạo nghề ở Tân An.',NULL);
INSERT INTO "people" VALUES('tran-van-mau-7e4dd5481a','Trần Văn Mẫu','Sở Công Thương','2018-03-13','2018-03-13',1,'tran van mau');
INSERT INTO "portal_counts" VALUES('files',0,1,1,1,258);
INSERT INTO "province_kinds" VALUES('hai-phong','thành phố','1976-01-01','2025-06-30');
INSERT INTO "province_kinds" VALUES('long-an','tỉnh','1976-01-01','2025-06-30');
INSERT INTO "province_kinds" VALUES('tay-ninh-2025','tỉnh','2025-07-01',NULL);
INSERT INTO "province_mentions" VALUES('3ba14784d059ea68-25','3ba14784d059ea68','long-an',25,32,'Long An','Hội thảo khuyến công tại Long An
Ngày 12/3/2018, Sở Công Thương tỉnh Long An tổ chức hội thảo theo Quyết định số 1419/QĐ-TTg. Ông Trần Văn Mẫu - Giám đốc Sở Công Thương chủ trì, với 45 đại biểu tham dự. Kế hoạch số 07/KH-UBND nêu dự án đào tạo nghề ở Tân An.',NULL);
INSERT INTO "province_mentions" VALUES('3ba14784d059ea68-69','3ba14784d059ea68','long-an',69,76,'Long An','Hội thảo khuyến công tại Long An
Ngày 12/3/2018, Sở Công Thương tỉnh Long An tổ chức hội thảo theo Quyết định số 1419/QĐ-TTg. Ông Trần Văn Mẫu - Giám đốc Sở Công Thương chủ trì, với 45 đại biểu tham dự. Kế hoạch số 07/KH-UBND nêu dự án đào tạo nghề ở Tân An.',NULL);
INSERT INTO "provinces" VALUES('hai-phong','Hải Phòng','thành phố','31','VN-HP',NULL,'2025-06-30','hai-phong-2025','hai-phong-2025',20.8648,106.6834);
INSERT INTO "provinces" VALUES('long-an','Long An','tỉnh','80','VN-41',NULL,'2025-06-30','tay-ninh-2025','tay-ninh-2025',10.5359,106.4137);
INSERT INTO "provinces" VALUES('tay-ninh-2025','Tây Ninh','tỉnh','80',NULL,'2025-07-01',NULL,NULL,'tay-ninh-2025',10.5359,106.4137);
INSERT INTO "revisions" VALUES('3ba14784d059ea68-r1','3ba14784d059ea68','Hội thảo','2018-03-13',NULL,'Báo Mẫu','Hội thảo khuyến công tại Long An
Ngày 12/3/2018, Sở Công Thương tỉnh Long An tổ chức hội thảo theo Quyết định số 1419/QĐ-TTg. Ông Trần Văn Mẫu - Giám đốc Sở Công Thương chủ trì, với 45 đại biểu tham dự. Kế hoạch số 07/KH-UBND nêu dự án đào tạo nghề ở Tân An.','2024-05-06T07:08:09+00:00','2024-05-06T07:08:09+00:00','[]');
INSERT INTO "row_counts" VALUES('provinces',113);
INSERT INTO "row_counts" VALUES('province_kinds',116);
INSERT INTO "row_counts" VALUES('sources',1);
INSERT INTO "row_counts" VALUES('documents',1);
INSERT INTO "row_counts" VALUES('attachments',0);
INSERT INTO "row_counts" VALUES('file_addresses',0);
INSERT INTO "row_counts" VALUES('revisions',1);
INSERT INTO "row_counts" VALUES('fingerprints',24);
INSERT INTO "row_counts" VALUES('province_mentions',2);
INSERT INTO "row_counts" VALUES('decisions',2);
INSERT INTO "row_counts" VALUES('decision_aliases',0);
INSERT INTO "row_counts" VALUES('decision_mentions',2);
INSERT INTO "row_counts" VALUES('decision_relations',0);
INSERT INTO "row_counts" VALUES('people',1);
INSERT INTO "row_counts" VALUES('person_aliases',0);
INSERT INTO "row_counts" VALUES('officials',1);
INSERT INTO "row_counts" VALUES('activities',1);
INSERT INTO "row_counts" VALUES('figures',1);
INSERT INTO "row_counts" VALUES('activity_decisions',1);
INSERT INTO "row_counts" VALUES('activity_counts',31);
INSERT INTO "row_counts" VALUES('runs',1);
INSERT INTO "row_counts" VALUES('failures',1);
INSERT INTO "row_counts" VALUES('archives',0);
INSERT INTO "row_counts" VALUES('corrections',0);
INSERT INTO "row_counts" VALUES('unread',0);
INSERT INTO "row_counts" VALUES('unread_mentions',0);
INSERT INTO "row_counts" VALUES('underived',0);
INSERT INTO "row_counts" VALUES('set_aside',0);
INSERT INTO "row_counts" VALUES('data_dictionary',350);
INSERT INTO "runs" VALUES(1,'2026-11-28T15:04:57+00:00','2026-11-28T15:04:57+00:00','done',1,1,0,1);
INSERT INTO "sources" VALUES('files','Tệp tải lên',NULL,NULL,'files');
CREATE INDEX "idx_provinces_name"
    ON "provinces" ("name");
CREATE INDEX "idx_provinces_kind"
    ON "provinces" ("kind");
CREATE INDEX "idx_provinces_gso_code"
    ON "provinces" ("gso_code");
CREATE INDEX "idx_provinces_valid_to"
    ON "provinces" ("valid_to");
CREATE INDEX "idx_provinces_current_id"
    ON "provinces" ("current_id");
CREATE INDEX "idx_province_kinds_kind"
    ON "province_kinds" ("kind");
CREATE INDEX "idx_sources_province_id"
    ON "sources" ("province_id");
CREATE INDEX "idx_sources_family"
    ON "sources" ("family");
CREATE INDEX "idx_documents_source_id"
    ON "documents" ("source_id");
CREATE INDEX "idx_documents_key"
    ON "documents" ("key");
CREATE INDEX "idx_documents_url"
    ON "documents" ("url");
CREATE INDEX "idx_documents_published"
    ON "documents" ("published");
CREATE INDEX "idx_documents_author"
    ON "documents" ("author");
CREATE INDEX "idx_documents_credit"
    ON "documents" ("credit");
CREATE INDEX "idx_documents_publisher"
    ON "documents" ("publisher");
CREATE INDEX "idx_documents_home_province"
    ON "documents" ("home_province");
CREATE INDEX "idx_documents_kind"
    ON "documents" ("kind");
CREATE INDEX "idx_documents_duplicate_of"
    ON "documents" ("duplicate_of");
CREATE UNIQUE INDEX "idx_documents_fts_rowid"
    ON "documents" ("fts_rowid");
CREATE INDEX "idx_documents_extractor"
    ON "documents" ("extractor");
CREATE INDEX "idx_documents_earliest"
    ON "documents" ("earliest");
CREATE INDEX "idx_documents_latest"
    ON "documents" ("latest");
CREATE INDEX "idx_documents_dated_by"
    ON "documents" ("dated_by");
CREATE INDEX "idx_documents_withdrawn_on"
    ON "documents" ("withdrawn_on");
CREATE INDEX "idx_documents_parent_id"
    ON "documents" ("parent_id");
CREATE INDEX "idx_documents_media_type"
    ON "documents" ("media_type");
CREATE INDEX "idx_documents_needs_ocr"
    ON "documents" ("needs_ocr");
CREATE INDEX "idx_documents_ocr_confidence"
    ON "documents" ("ocr_confidence");
CREATE INDEX "idx_attachments_document_id"
    ON "attachments" ("document_id");
CREATE INDEX "idx_revisions_document_id"
    ON "revisions" ("document_id");
CREATE INDEX "idx_revisions_fetched_at"
    ON "revisions" ("fetched_at");
CREATE INDEX "idx_revisions_replaced_at"
    ON "revisions" ("replaced_at");
CREATE INDEX "idx_province_mentions_document_id"
    ON "province_mentions" ("document_id");
CREATE INDEX "idx_province_mentions_province_id"
    ON "province_mentions" ("province_id");
CREATE INDEX "idx_province_mentions_page"
    ON "province_mentions" ("page");
CREATE INDEX "idx_decisions_key"
    ON "decisions" ("key");
CREATE INDEX "idx_decisions_number"
    ON "decisions" ("number");
CREATE INDEX "idx_decisions_year"
    ON "decisions" ("year");
CREATE INDEX "idx_decisions_symbol"
    ON "decisions" ("symbol");
CREATE INDEX "idx_decisions_type"
    ON "decisions" ("type");
CREATE INDEX "idx_decisions_issuer"
    ON "decisions" ("issuer");
CREATE INDEX "idx_decisions_issuer_province"
    ON "decisions" ("issuer_province");
CREATE INDEX "idx_decisions_issuer_from"
    ON "decisions" ("issuer_from");
CREATE INDEX "idx_decisions_issued_on"
    ON "decisions" ("issued_on");
CREATE INDEX "idx_decisions_search_key"
    ON "decisions" ("search_key");
CREATE INDEX "idx_decisions_documents"
    ON "decisions" ("documents");
CREATE INDEX "idx_decisions_document_id"
    ON "decisions" ("document_id");
CREATE INDEX "idx_decisions_signatory"
    ON "decisions" ("signatory");
CREATE INDEX "idx_decisions_in_force"
    ON "decisions" ("in_force");
CREATE INDEX "idx_decisions_in_force_by"
    ON "decisions" ("in_force_by");
CREATE INDEX "idx_decision_aliases_id"
    ON "decision_aliases" ("id");
CREATE INDEX "idx_decision_mentions_document_id"
    ON "decision_mentions" ("document_id");
CREATE INDEX "idx_decision_mentions_decision_id"
    ON "decision_mentions" ("decision_id");
CREATE INDEX "idx_decision_mentions_key"
    ON "decision_mentions" ("key");
CREATE INDEX "idx_decision_mentions_year"
    ON "decision_mentions" ("year");
CREATE INDEX "idx_decision_mentions_type"
    ON "decision_mentions" ("type");
CREATE INDEX "idx_decision_mentions_issuer_province"
    ON "decision_mentions" ("issuer_province");
CREATE INDEX "idx_decision_mentions_page"
    ON "decision_mentions" ("page");
CREATE INDEX "idx_decision_mentions_is_own"
    ON "decision_mentions" ("is_own");
CREATE INDEX "idx_decision_relations_document_id"
    ON "decision_relations" ("document_id");
CREATE INDEX "idx_decision_relations_from_decision_id"
    ON "decision_relations" ("from_decision_id");
CREATE INDEX "idx_decision_relations_to_decision_id"
    ON "decision_relations" ("to_decision_id");
CREATE INDEX "idx_decision_relations_relation"
    ON "decision_relations" ("relation");
CREATE INDEX "idx_decision_relations_from_mention_id"
    ON "decision_relations" ("from_mention_id");
CREATE INDEX "idx_decision_relations_to_mention_id"
    ON "decision_relations" ("to_mention_id");
CREATE INDEX "idx_decision_relations_page"
    ON "decision_relations" ("page");
CREATE INDEX "idx_people_name"
    ON "people" ("name");
CREATE INDEX "idx_people_organisation"
    ON "people" ("organisation");
CREATE INDEX "idx_people_first_seen"
    ON "people" ("first_seen");
CREATE INDEX "idx_people_last_seen"
    ON "people" ("last_seen");
CREATE INDEX "idx_people_documents"
    ON "people" ("documents");
CREATE INDEX "idx_person_aliases_id"
    ON "person_aliases" ("id");
CREATE INDEX "idx_officials_document_id"
    ON "officials" ("document_id");
CREATE INDEX "idx_officials_person_id"
    ON "officials" ("person_id");
CREATE INDEX "idx_officials_name"
    ON "officials" ("name");
CREATE INDEX "idx_officials_role"
    ON "officials" ("role");
CREATE INDEX "idx_officials_organisation"
    ON "officials" ("organisation");
CREATE INDEX "idx_officials_province_id"
    ON "officials" ("province_id");
CREATE INDEX "idx_officials_name_key"
    ON "officials" ("name_key");
CREATE INDEX "idx_officials_tenure"
    ON "officials" ("tenure");
CREATE INDEX "idx_officials_page"
    ON "officials" ("page");
CREATE INDEX "idx_activities_document_id"
    ON "activities" ("document_id");
CREATE INDEX "idx_activities_programme"
    ON "activities" ("programme");
CREATE INDEX "idx_activities_type"
    ON "activities" ("type");
CREATE INDEX "idx_activities_status"
    ON "activities" ("status");
CREATE INDEX "idx_activities_date_from"
    ON "activities" ("date_from");
CREATE INDEX "idx_activities_date_to"
    ON "activities" ("date_to");
CREATE INDEX "idx_activities_year"
    ON "activities" ("year");
CREATE INDEX "idx_activities_province_id"
    ON "activities" ("province_id");
CREATE INDEX "idx_activities_organiser"
    ON "activities" ("organiser");
CREATE UNIQUE INDEX "idx_activities_fts_rowid"
    ON "activities" ("fts_rowid");
CREATE INDEX "idx_activities_page"
    ON "activities" ("page");
CREATE INDEX "idx_figures_document_id"
    ON "figures" ("document_id");
CREATE INDEX "idx_figures_value"
    ON "figures" ("value");
CREATE INDEX "idx_figures_unit"
    ON "figures" ("unit");
CREATE INDEX "idx_figures_unit_family"
    ON "figures" ("unit_family");
CREATE INDEX "idx_figures_qualifier"
    ON "figures" ("qualifier");
CREATE INDEX "idx_figures_role"
    ON "figures" ("role");
CREATE INDEX "idx_figures_part_of"
    ON "figures" ("part_of");
CREATE INDEX "idx_figures_activity_id"
    ON "figures" ("activity_id");
CREATE INDEX "idx_figures_page"
    ON "figures" ("page");
CREATE INDEX "idx_activity_decisions_activity_id"
    ON "activity_decisions" ("activity_id");
CREATE INDEX "idx_activity_decisions_mention_id"
    ON "activity_decisions" ("mention_id");
CREATE INDEX "idx_activity_decisions_decision_id"
    ON "activity_decisions" ("decision_id");
CREATE INDEX "idx_runs_started_at"
    ON "runs" ("started_at");
CREATE INDEX "idx_runs_status"
    ON "runs" ("status");
CREATE INDEX "idx_failures_run_id"
    ON "failures" ("run_id");
CREATE INDEX "idx_failures_source_id"
    ON "failures" ("source_id");
CREATE INDEX "idx_failures_stage"
    ON "failures" ("stage");
CREATE INDEX "idx_corrections_document_id"
    ON "corrections" ("document_id");
CREATE INDEX "idx_corrections_kind"
    ON "corrections" ("kind");
CREATE INDEX "idx_corrections_field"
    ON "corrections" ("field");
CREATE INDEX "idx_unread_times"
    ON "unread" ("times");
CREATE INDEX "idx_unread_document_id"
    ON "unread" ("document_id");
CREATE INDEX "idx_unread_first_seen"
    ON "unread" ("first_seen");
CREATE INDEX "idx_set_aside_archive"
    ON "set_aside" ("archive");
CREATE INDEX idx_fingerprints_hash_day ON fingerprints (hash, day);
CREATE INDEX idx_activities_listed
    ON activities (fts_rowid, duplicate_of, programme, province_id, year, type, status);
CREATE INDEX idx_activities_held
    ON activities (coalesce(date_from, date_to, ''), fts_rowid, duplicate_of, programme, province_id, year, type, status);
CREATE INDEX idx_activities_counted
    ON activities (programme, province_id, year, type, status, duplicate_of, fts_rowid);
CREATE INDEX idx_activities_once ON activities (duplicate_of, programme, id);
CREATE INDEX idx_activities_told ON activities (id, fts_rowid, duplicate_of);
CREATE INDEX idx_documents_found ON documents (fts_rowid, duplicate_of, home_province, id);
CREATE INDEX idx_documents_told ON documents (id, fts_rowid, duplicate_of, published);
CREATE INDEX idx_documents_province ON documents (home_province, fts_rowid);
CREATE INDEX idx_people_named ON people (documents, last_seen, id, search_key, name);
CREATE INDEX idx_decisions_cited ON decisions (documents, id);
CREATE INDEX idx_decision_mentions_told ON decision_mentions (decision_id, document_id, start, id);
CREATE INDEX idx_officials_told ON officials (person_id, document_id, start, id);
CREATE INDEX idx_documents_covered
    ON documents (source_id, published, earliest, latest, duplicate_of, fetched_at);
CREATE INDEX idx_documents_chosen
    ON documents (fts_rowid, source_id, kind, home_province, duplicate_of, id);
CREATE INDEX idx_documents_of_source ON documents (source_id, fts_rowid);
CREATE INDEX idx_documents_of_kind ON documents (kind, fts_rowid);
CREATE INDEX idx_figures_of_activity ON figures (activity_id, unit_family, unit, role, value)
    WHERE activity_id IS NOT NULL;
CREATE INDEX idx_documents_corrected ON documents (corrected);
CREATE INDEX idx_unread_what ON unread (what);
CREATE INDEX idx_unread_mentions_what ON unread_mentions (what);
CREATE INDEX "idx_file_addresses_url" ON "file_addresses" ("url");
CREATE INDEX "idx_attachments_url" ON "attachments" ("url");
CREATE INDEX idx_activities_of_unit
    ON activities (province_id, year, type, status, programme, duplicate_of);
CREATE INDEX idx_decision_mentions_said
    ON decision_mentions (decision_id, issuer, year, issued_on, subject);
CREATE INDEX idx_officials_in_office
    ON officials (person_id, role, organisation, province_id, document_id, tenure);
CREATE INDEX idx_activities_of_programme ON activities (programme, year, type, duplicate_of, status);
CREATE INDEX idx_activities_of_type ON activities (type, province_id, year, status, duplicate_of);
CREATE INDEX idx_activities_organised
    ON activities (organiser, province_id, year, status, duplicate_of);
CREATE INDEX idx_activity_decisions_of ON activity_decisions (activity_id, decision_id);
CREATE INDEX idx_documents_at_home ON documents (fts_rowid, home_province);
CREATE INDEX idx_decision_mentions_cited
    ON decision_mentions (
        key, document_id, start, id, decision_id, number, symbol, type, year, issuer, issuer_province, issuer_from, issued_on,
        subject
    );
CREATE INDEX idx_documents_written ON documents (id, published, earliest, latest, home_province);
CREATE INDEX idx_activity_counts_none ON activity_counts (activities) WHERE activities = 0;
CREATE VIEW documents_search AS
SELECT fts_rowid, title, text, title AS title_folded, text AS text_folded
FROM documents;
CREATE VIEW activities_search AS
SELECT
    fts_rowid, document_id,
    title || char(10) || coalesce(place, '') || char(10) || coalesce(organiser, '') || char(10) || sentence AS words,
    title || char(10) || coalesce(place, '') || char(10) || coalesce(organiser, '') || char(10) || sentence
        AS words_folded
FROM activities;
CREATE VIEW activity_values (id, facet, value) AS
SELECT id, 'total', '' FROM activities
UNION ALL SELECT id, 'programme', coalesce(programme, '-') FROM activities
UNION ALL SELECT id, 'province', coalesce(province_id, '-') FROM activities
UNION ALL SELECT id, 'year', coalesce(CAST(year AS TEXT), '-') FROM activities
UNION ALL SELECT id, 'type', type FROM activities
UNION ALL SELECT id, 'status', status FROM activities;
CREATE VIEW activity_cells (id, chosen_facet, chosen_value, facet, value) AS
SELECT one.id, one.facet, one.value, other.facet, other.value
FROM activity_values one
JOIN activity_values other ON other.id = one.id AND (other.facet <> one.facet OR one.facet = 'total');
CREATE VIEW activity_facts AS
SELECT
    a.id AS activity_id, a.programme, a.type, a.status, a.title, a.date_from, a.date_to,
    CASE
        WHEN a.date_from IS NULL THEN iif(a.date_to IS NULL, NULL, 'until')
        WHEN a.date_to IS NULL THEN 'since'
        WHEN a.date_from = a.date_to THEN 'day'
        WHEN a.date_from = date(a.date_from, 'start of month') THEN CASE a.date_to
            WHEN date(a.date_from, '+1 month', '-1 day') THEN 'month'
            WHEN iif(substr(a.date_from, 6, 2) IN ('01', '04', '07', '10'), date(a.date_from, '+3 months', '-1 day'), '')
                THEN 'quarter'
            WHEN iif(substr(a.date_from, 6, 2) = '01', date(a.date_from, '+1 year', '-1 day'), '') THEN 'year'
            ELSE 'range'
        END
        ELSE 'range'
    END AS date_precision,
    a.year, a.province_id,
    (SELECT p.name FROM provinces p WHERE p.id = a.province_id) AS province,
    (SELECT p.current_id FROM provinces p WHERE p.id = a.province_id) AS province_today_id,
    (
        SELECT t.name FROM provinces p JOIN provinces t ON t.id = p.current_id WHERE p.id = a.province_id
    ) AS province_today,
    a.place, a.organiser,
    (
        SELECT max(f.value) FROM figures f
        WHERE f.activity_id = a.id AND f.unit_family = 'persons' AND coalesce(f.role, '') NOT IN ('ceiling', 'share')
    ) AS participants,
    (
        SELECT max(f.value) FROM figures f
        WHERE f.activity_id = a.id AND f.unit_family = 'money' AND f.unit = 'VND'
            AND coalesce(f.role, '') NOT IN ('ceiling', 'share')
    ) AS money_vnd,
    a.sentence, a.document_id,
    (SELECT d.title FROM documents d WHERE d.id = a.document_id) AS document,
    (SELECT d.published FROM documents d WHERE d.id = a.document_id) AS published,
    (SELECT d.source_id FROM documents d WHERE d.id = a.document_id) AS source_id,
    (SELECT s.name FROM documents d JOIN sources s ON s.id = d.source_id WHERE d.id = a.document_id) AS source,
    (SELECT d.url FROM documents d WHERE d.id = a.document_id) AS url,
    a.duplicate_of IS NOT NULL AS is_repost
FROM activities a;
CREATE VIEW decision_citations AS
SELECT
    m.id AS mention_id, m.decision_id,
    m.key,
    coalesce((SELECT c.type FROM decisions c WHERE c.id = m.decision_id), m.type) AS type,
    (SELECT c.issuer FROM decisions c WHERE c.id = m.decision_id) AS issuer,
    (SELECT c.issuer_province FROM decisions c WHERE c.id = m.decision_id) AS issuer_province_id,
    (SELECT c.year FROM decisions c WHERE c.id = m.decision_id) AS year,
    (SELECT c.issued_on FROM decisions c WHERE c.id = m.decision_id) AS issued_on,
    (SELECT c.subject FROM decisions c WHERE c.id = m.decision_id) AS subject,
    (SELECT c.in_force FROM decisions c WHERE c.id = m.decision_id) AS in_force,
    m.quote, m.sentence, m.document_id,
    (SELECT d.title FROM documents d WHERE d.id = m.document_id) AS document,
    (SELECT d.published FROM documents d WHERE d.id = m.document_id) AS published,
    (SELECT d.home_province FROM documents d WHERE d.id = m.document_id) AS province_id,
    (
        SELECT p.name FROM documents d JOIN provinces p ON p.id = d.home_province WHERE d.id = m.document_id
    ) AS province,
    (
        SELECT p.current_id FROM documents d JOIN provinces p ON p.id = d.home_province WHERE d.id = m.document_id
    ) AS province_today_id,
    (
        SELECT t.name
        FROM documents d
        JOIN provinces p ON p.id = d.home_province
        JOIN provinces t ON t.id = p.current_id
        WHERE d.id = m.document_id
    ) AS province_today,
    (SELECT d.source_id FROM documents d WHERE d.id = m.document_id) AS source_id,
    (SELECT s.name FROM documents d JOIN sources s ON s.id = d.source_id WHERE d.id = m.document_id) AS source,
    (SELECT d.url FROM documents d WHERE d.id = m.document_id) AS url,
    coalesce(m.is_own, 0) AS is_own,
    (SELECT d.duplicate_of IS NOT NULL FROM documents d WHERE d.id = m.document_id) AS is_repost
FROM decision_mentions m;
CREATE VIEW coverage AS
SELECT
    s.id AS source_id, s.name AS source, s.province_id, told.month, told.documents, told.reposts, told.dated,
    round(1.0 * told.dated / told.documents, 3) AS dated_share, told.last_success
FROM (
    SELECT
        source_id,
        substr(coalesce(published, iif(substr(earliest, 1, 7) = substr(latest, 1, 7), earliest, NULL)), 1, 7) AS month,
        count(*) AS documents, count(duplicate_of) AS reposts, count(published) AS dated, max(fetched_at) AS last_success
    FROM documents
    GROUP BY 1, 2
) AS told
JOIN sources s ON s.id = told.source_id;
CREATE VIRTUAL TABLE documents_fts USING fts5(
    title, text, title_folded, text_folded,
    content='documents_search', content_rowid='fts_rowid',
    tokenize='unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE activities_fts USING fts5(
    words, words_folded,
    content='activities_search', content_rowid='fts_rowid',
    tokenize='unicode61 remove_diacritics 0'
);
INSERT INTO documents_fts (documents_fts, rank) VALUES ('rank', 'bm25(10.0, 1.0, 5.0, 0.5)');
INSERT INTO documents_fts (rowid, title, text, title_folded, text_folded) VALUES (736766000000, 'hội thảo khuyến công tại long an', 'hội thảo khuyến công tại long an
ngày 12/3/2018, sở công thương tỉnh long an tổ chức hội thảo theo quyết định số 1419/qđ-ttg. ông trần văn mẫu - giám đốc sở công thương chủ trì, với 45 đại biểu tham dự. kế họach số 07/kh-ubnd nêu dự án đào tạo nghề ở tân an. sửa lần một.', 'hoi thao khuyen cong tai long an', 'hoi thao khuyen cong tai long an
ngay 12/3/2018, so cong thuong tinh long an to chuc hoi thao theo quyet dinh so 1419/qd-ttg. ong tran van mau - giam doc so cong thuong chu tri, voi 45 dai bieu tham du. ke hoach so 07/kh-ubnd neu du an dao tao nghe o tan an. sua lan mot.');
INSERT INTO activities_fts (rowid, words, words_folded) VALUES (7367660000009999, 'tổ chức hội thảo


hội thảo khuyến công tại long an
ngày 12/3/2018, sở công thương tỉnh long an tổ chức hội thảo theo quyết định số 1419/qđ-ttg. ông trần văn mẫu - giám đốc sở công thương chủ trì, với 45 đại biểu tham dự. kế họach số 07/kh-ubnd nêu dự án đào tạo nghề ở tân an.', 'to chuc hoi thao


hoi thao khuyen cong tai long an
ngay 12/3/2018, so cong thuong tinh long an to chuc hoi thao theo quyet dinh so 1419/qd-ttg. ong tran van mau - giam doc so cong thuong chu tri, voi 45 dai bieu tham du. ke hoach so 07/kh-ubnd neu du an dao tao nghe o tan an.');
CREATE TRIGGER activity_added AFTER INSERT ON activities BEGIN
    INSERT INTO activity_counts
    SELECT chosen_facet, chosen_value, facet, value, 1, new.duplicate_of IS NULL FROM activity_cells WHERE id = new.id
    ON CONFLICT DO UPDATE SET
        activities = activities + 1, without_reposts = without_reposts + excluded.without_reposts;
END;
CREATE TRIGGER activity_removed BEFORE DELETE ON activities BEGIN
    UPDATE activity_counts SET
        activities = activities - 1, without_reposts = without_reposts - (old.duplicate_of IS NULL)
    WHERE (chosen_facet, chosen_value, facet, value) IN (
        SELECT chosen_facet, chosen_value, facet, value FROM activity_cells WHERE id = old.id
    );
    DELETE FROM activity_counts WHERE activities = 0;
END;
CREATE TRIGGER activity_to_change
BEFORE UPDATE OF programme, province_id, year, type, status, duplicate_of ON activities
WHEN (old.programme, old.province_id, old.year, old.type, old.status, old.duplicate_of)
    IS NOT (new.programme, new.province_id, new.year, new.type, new.status, new.duplicate_of)
BEGIN
    UPDATE activity_counts SET
        activities = activities - 1, without_reposts = without_reposts - (old.duplicate_of IS NULL)
    WHERE (chosen_facet, chosen_value, facet, value) IN (
        SELECT chosen_facet, chosen_value, facet, value FROM activity_cells WHERE id = old.id
    );
END;
CREATE TRIGGER activity_changed
AFTER UPDATE OF programme, province_id, year, type, status, duplicate_of ON activities
WHEN (old.programme, old.province_id, old.year, old.type, old.status, old.duplicate_of)
    IS NOT (new.programme, new.province_id, new.year, new.type, new.status, new.duplicate_of)
BEGIN
    INSERT INTO activity_counts
    SELECT chosen_facet, chosen_value, facet, value, 1, new.duplicate_of IS NULL FROM activity_cells WHERE id = new.id
    ON CONFLICT DO UPDATE SET
        activities = activities + 1, without_reposts = without_reposts + excluded.without_reposts;
    DELETE FROM activity_counts WHERE activities = 0;
END;
CREATE TRIGGER provinces_row_came AFTER INSERT ON provinces BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'provinces';
END;
CREATE TRIGGER provinces_row_went AFTER DELETE ON provinces BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'provinces';
END;
CREATE TRIGGER province_kinds_row_came AFTER INSERT ON province_kinds BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'province_kinds';
END;
CREATE TRIGGER province_kinds_row_went AFTER DELETE ON province_kinds BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'province_kinds';
END;
CREATE TRIGGER sources_row_came AFTER INSERT ON sources BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'sources';
END;
CREATE TRIGGER sources_row_went AFTER DELETE ON sources BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'sources';
END;
CREATE TRIGGER documents_row_came AFTER INSERT ON documents BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'documents';
END;
CREATE TRIGGER documents_row_went AFTER DELETE ON documents BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'documents';
END;
CREATE TRIGGER attachments_row_came AFTER INSERT ON attachments BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'attachments';
END;
CREATE TRIGGER attachments_row_went AFTER DELETE ON attachments BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'attachments';
END;
CREATE TRIGGER file_addresses_row_came AFTER INSERT ON file_addresses BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'file_addresses';
END;
CREATE TRIGGER file_addresses_row_went AFTER DELETE ON file_addresses BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'file_addresses';
END;
CREATE TRIGGER revisions_row_came AFTER INSERT ON revisions BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'revisions';
END;
CREATE TRIGGER revisions_row_went AFTER DELETE ON revisions BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'revisions';
END;
CREATE TRIGGER fingerprints_row_came AFTER INSERT ON fingerprints BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'fingerprints';
END;
CREATE TRIGGER fingerprints_row_went AFTER DELETE ON fingerprints BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'fingerprints';
END;
CREATE TRIGGER province_mentions_row_came AFTER INSERT ON province_mentions BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'province_mentions';
END;
CREATE TRIGGER province_mentions_row_went AFTER DELETE ON province_mentions BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'province_mentions';
END;
CREATE TRIGGER decisions_row_came AFTER INSERT ON decisions BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'decisions';
END;
CREATE TRIGGER decisions_row_went AFTER DELETE ON decisions BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'decisions';
END;
CREATE TRIGGER decision_aliases_row_came AFTER INSERT ON decision_aliases BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'decision_aliases';
END;
CREATE TRIGGER decision_aliases_row_went AFTER DELETE ON decision_aliases BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'decision_aliases';
END;
CREATE TRIGGER decision_mentions_row_came AFTER INSERT ON decision_mentions BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'decision_mentions';
END;
CREATE TRIGGER decision_mentions_row_went AFTER DELETE ON decision_mentions BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'decision_mentions';
END;
CREATE TRIGGER decision_relations_row_came AFTER INSERT ON decision_relations BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'decision_relations';
END;
CREATE TRIGGER decision_relations_row_went AFTER DELETE ON decision_relations BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'decision_relations';
END;
CREATE TRIGGER people_row_came AFTER INSERT ON people BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'people';
END;
CREATE TRIGGER people_row_went AFTER DELETE ON people BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'people';
END;
CREATE TRIGGER person_aliases_row_came AFTER INSERT ON person_aliases BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'person_aliases';
END;
CREATE TRIGGER person_aliases_row_went AFTER DELETE ON person_aliases BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'person_aliases';
END;
CREATE TRIGGER officials_row_came AFTER INSERT ON officials BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'officials';
END;
CREATE TRIGGER officials_row_went AFTER DELETE ON officials BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'officials';
END;
CREATE TRIGGER activities_row_came AFTER INSERT ON activities BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'activities';
END;
CREATE TRIGGER activities_row_went AFTER DELETE ON activities BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'activities';
END;
CREATE TRIGGER figures_row_came AFTER INSERT ON figures BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'figures';
END;
CREATE TRIGGER figures_row_went AFTER DELETE ON figures BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'figures';
END;
CREATE TRIGGER activity_decisions_row_came AFTER INSERT ON activity_decisions BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'activity_decisions';
END;
CREATE TRIGGER activity_decisions_row_went AFTER DELETE ON activity_decisions BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'activity_decisions';
END;
CREATE TRIGGER activity_counts_row_came AFTER INSERT ON activity_counts BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'activity_counts';
END;
CREATE TRIGGER activity_counts_row_went AFTER DELETE ON activity_counts BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'activity_counts';
END;
CREATE TRIGGER runs_row_came AFTER INSERT ON runs BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'runs';
END;
CREATE TRIGGER runs_row_went AFTER DELETE ON runs BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'runs';
END;
CREATE TRIGGER failures_row_came AFTER INSERT ON failures BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'failures';
END;
CREATE TRIGGER failures_row_went AFTER DELETE ON failures BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'failures';
END;
CREATE TRIGGER archives_row_came AFTER INSERT ON archives BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'archives';
END;
CREATE TRIGGER archives_row_went AFTER DELETE ON archives BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'archives';
END;
CREATE TRIGGER corrections_row_came AFTER INSERT ON corrections BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'corrections';
END;
CREATE TRIGGER corrections_row_went AFTER DELETE ON corrections BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'corrections';
END;
CREATE TRIGGER unread_row_came AFTER INSERT ON unread BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'unread';
END;
CREATE TRIGGER unread_row_went AFTER DELETE ON unread BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'unread';
END;
CREATE TRIGGER unread_mentions_row_came AFTER INSERT ON unread_mentions BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'unread_mentions';
END;
CREATE TRIGGER unread_mentions_row_went AFTER DELETE ON unread_mentions BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'unread_mentions';
END;
CREATE TRIGGER underived_row_came AFTER INSERT ON underived BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'underived';
END;
CREATE TRIGGER underived_row_went AFTER DELETE ON underived BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'underived';
END;
CREATE TRIGGER set_aside_row_came AFTER INSERT ON set_aside BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'set_aside';
END;
CREATE TRIGGER set_aside_row_went AFTER DELETE ON set_aside BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'set_aside';
END;
CREATE TRIGGER data_dictionary_row_came AFTER INSERT ON data_dictionary BEGIN
    UPDATE row_counts SET rows = rows + 1 WHERE name = 'data_dictionary';
END;
CREATE TRIGGER data_dictionary_row_went AFTER DELETE ON data_dictionary BEGIN
    UPDATE row_counts SET rows = rows - 1 WHERE name = 'data_dictionary';
END;
CREATE TRIGGER portal_document_came AFTER INSERT ON documents BEGIN
    INSERT INTO portal_counts
    VALUES (
        new.source_id, new.kind = 'attachment', 1,
        new.published IS NOT NULL, new.title IS NOT NULL, length(new.text)
    )
    ON CONFLICT (source_id, is_file) DO UPDATE SET
        documents = documents + excluded.documents,
        dated = dated + excluded.dated,
        titled = titled + excluded.titled,
        characters = characters + excluded.characters;
END;
CREATE TRIGGER portal_document_went AFTER DELETE ON documents BEGIN
    UPDATE portal_counts SET
        documents = documents - 1,
        dated = dated - (old.published IS NOT NULL),
        titled = titled - (old.title IS NOT NULL),
        characters = characters - length(old.text)
    WHERE source_id = old.source_id AND is_file = (old.kind = 'attachment');
END;
CREATE TRIGGER portal_document_changed AFTER UPDATE OF source_id, kind, published, title, text ON documents BEGIN
    UPDATE portal_counts SET
        documents = documents - 1,
        dated = dated - (old.published IS NOT NULL),
        titled = titled - (old.title IS NOT NULL),
        characters = characters - length(old.text)
    WHERE source_id = old.source_id AND is_file = (old.kind = 'attachment');
    INSERT INTO portal_counts
    VALUES (
        new.source_id, new.kind = 'attachment', 1,
        new.published IS NOT NULL, new.title IS NOT NULL, length(new.text)
    )
    ON CONFLICT (source_id, is_file) DO UPDATE SET
        documents = documents + excluded.documents,
        dated = dated + excluded.dated,
        titled = titled + excluded.titled,
        characters = characters + excluded.characters;
END;
PRAGMA user_version = 6;
